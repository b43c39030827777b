"""Indicators: one file each, with what the figure means and the expression that counts it.

definitie      the record that goes with every indicator
werkbank       sources and shared counts, as expressions
voortellingen  counts per child that several indicators need
tijd, niveaus  periods and areas
maten          shapes of counting that come back
i01_… i30_…    the indicators
register       all of them, and those that no source carries
plan           which tables are made, in which order
berekenen      a folder of accepted deliveries in, long-form counts out
"""
