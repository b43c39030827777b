"""The casework: signal, casus, people around the child, meeting, plan, help and evaluation."""
