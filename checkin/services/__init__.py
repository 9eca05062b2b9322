"""What a desk and an organiser can do; one class for each thing."""
