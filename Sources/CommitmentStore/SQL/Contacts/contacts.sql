-- The address book: the one place for names and addresses of people.
--
-- It is a file of its own beside the database, so that a database, an export or
-- a page can be given to anybody: there is nothing private in them.

PRAGMA application_id = 0x6F636370; -- "occp": names the file as ocmap's contacts
PRAGMA secure_delete = ON;

-- A person who agreed to be written down here.
CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    iso3 TEXT NOT NULL,
    office TEXT NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    address TEXT,                       -- where to write to: mail, telephone, street
    consent TEXT NOT NULL CHECK (trim(consent) <> ''), -- how it was given: "by letter"
    consented TEXT NOT NULL CHECK (consented GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    note TEXT,
    UNIQUE (iso3, office, role, name)
) STRICT;
