// A click on a ribbon selects its record. JavaScript, because plotly's click is a
// browser event and the record's id is in the figure: no question to the server.
window.dash_clientside = window.dash_clientside || {};
window.dash_clientside.flows = {
  select(click) {
    const point = click && click.points && click.points[0];
    return point && typeof point.label === "string" && point.label
      ? point.label
      : window.dash_clientside.no_update;
  },
};
