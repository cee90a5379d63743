-- The database of a corpus. Texts are as written; codes are those of the observation scheme.
CREATE TABLE reports(
  id INTEGER PRIMARY KEY, -- in the order in which they were read, from 1
  name TEXT NOT NULL,
  encoding TEXT, title TEXT, published TEXT, period TEXT, area TEXT, currency TEXT, body TEXT,
  error TEXT -- why it could not be read; then it has no rows elsewhere
);
CREATE TABLE sentences(
  id INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES reports,
  number INTEGER NOT NULL, -- within the report, from 1
  role TEXT NOT NULL,
  section TEXT,
  text TEXT NOT NULL
);
CREATE TABLE observations(
  id INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES reports,
  sentence INTEGER REFERENCES sentences,
  start INTEGER NOT NULL, -- of the quote in the report, in characters from 0
  quote TEXT NOT NULL,
  indicator TEXT NOT NULL,
  measure TEXT NOT NULL,
  value NUMERIC NOT NULL,
  unit TEXT NOT NULL, unit_text TEXT NOT NULL, unit_mult INTEGER NOT NULL,
  qualifier TEXT NOT NULL,
  status TEXT NOT NULL,
  period TEXT NOT NULL,
  freq TEXT NOT NULL, -- A, S, Q, M, D of SDMX; _O another span, _U not known
  area TEXT NOT NULL,
  section TEXT NOT NULL,
  base_of INTEGER REFERENCES observations, part_of INTEGER REFERENCES observations,
  drives INTEGER REFERENCES observations,
  basis TEXT NOT NULL,
  prices TEXT NOT NULL,
  doubt TEXT NOT NULL, -- indicator period area value
  rule TEXT NOT NULL
);
CREATE TABLE left_out(
  id INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES reports,
  sentence INTEGER REFERENCES sentences,
  start INTEGER NOT NULL,
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  rule TEXT NOT NULL
);
-- Sentences by the pairs of characters in them: SELECT text FROM sentences WHERE id IN
-- (SELECT rowid FROM words WHERE words MATCH '糧食'). Longer words are pairs in a row: '"糧食 食產 產量"'.
CREATE VIRTUAL TABLE words USING fts5(pairs, content='', columnsize=0, tokenize='unicode61 remove_diacritics 0');
INSERT INTO words(words, rank) VALUES('hashsize', 33554432); -- bytes of new words that wait in memory
-- A row a period of each series: the value that the last report states, how many state one, the
-- least and the greatest of these, and the value of the period before.
CREATE VIEW series AS
  WITH stated AS (
    SELECT max(id) AS observation, count(*) AS statements, min(value) AS least, max(value) AS greatest
    FROM observations
    WHERE freq <> '_U'
    GROUP BY indicator, area, measure, basis, prices, status, unit, freq, period
  )
  SELECT indicator, area, measure, basis, prices, status, unit, freq, period, value, statements, least,
    greatest, observation,
    lag(value) OVER (
      PARTITION BY indicator, area, measure, basis, prices, status, unit, freq ORDER BY period
    ) AS before
  FROM stated JOIN observations ON id = observation;
