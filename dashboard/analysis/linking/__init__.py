"""How two actors are linked."""
