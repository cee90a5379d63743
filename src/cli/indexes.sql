-- Made when all rows are there: row by row they take most of the time of a corpus.
CREATE INDEX IF NOT EXISTS observations_indicator ON observations(indicator, area, period);
CREATE INDEX IF NOT EXISTS observations_area ON observations(area, period);
CREATE INDEX IF NOT EXISTS observations_period ON observations(period);
CREATE INDEX IF NOT EXISTS observations_sentence ON observations(sentence);
