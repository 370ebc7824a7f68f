-- The part of the text with the words, where the text has them.
, (
    SELECT iif(instr(part, char(2)), replace(replace(part, char(2), ''), char(3), ''), NULL)
    FROM (
        SELECT snippet(commitment_text, 2, char(2), char(3), '…', 16) AS part
        FROM commitment_text
        WHERE commitment_text MATCH :words AND rowid = j.id)
) AS passage
