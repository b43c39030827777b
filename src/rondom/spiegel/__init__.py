"""The mirror: measurements, programme and published figures. Shows what was published, and no one."""
