"""Printers that speak IPP: in the network, and the queues of CUPS."""
