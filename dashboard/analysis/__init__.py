"""From records to tables, and what one Selection leaves of them; no dash, no plotly."""
