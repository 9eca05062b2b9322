"""Registration servers: what they offer, tell, judge and are told."""
