-- Where the words of a search stand in a commitment that has them.
--
-- U+0002 and U+0003 stand before and behind each word: characters that no
-- imported text holds.
--
-- :search      an expression of FTS5
-- :commitment  its row
--
-- :words       so many of its text at most
--
-- Columns: title whole, short title whole, the best part of its text
SELECT
    highlight(commitment_text, 0, char(2), char(3)), highlight(commitment_text, 1, char(2), char(3)),
    snippet(commitment_text, 2, char(2), char(3), '…', :words)
FROM commitment_text
WHERE commitment_text MATCH :search AND rowid = :commitment;
