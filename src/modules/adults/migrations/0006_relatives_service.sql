-- Support that a relative was offered can be one that the board gives to whoever asks: the catalogue's entry. Occasions of it are counted without
-- anybody, and no occasion points to a case.
alter table adults.relative_support add column entry_id uuid;
