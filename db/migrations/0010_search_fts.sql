-- Full text over search_doc, which holds what core's search functions made of each record: singles and bigrams separated
-- by spaces, because FTS5's trigram tokenizer finds nothing for Chinese words of two characters. Contentless: it keeps no
-- second copy of the text. Never write search_doc with INSERT OR REPLACE, which skips the delete trigger.
--
-- What search narrows by goes into the index itself, so that a common word in one kind of record does not read the others:
-- `kindsite`, `public`, `registered` or `sample`, and each ancestor of its region by prefix (`r14`, `r1407`, `r140702`).
-- Bigrams have two characters, so no word of a reader meets these tokens.
CREATE VIRTUAL TABLE `search_fts` USING fts5(tokens, context, initials, facets, content='', contentless_delete=1, tokenize='unicode61');
--> statement-breakpoint
INSERT INTO `search_fts` (rowid, tokens, context, initials, facets)
SELECT id, tokens, context, initials,
  'kind' || lower(kind) || iif(is_public, ' public', '') || iif(is_illustrative, ' sample', ' registered')
      || coalesce(' r' || substr(region_code, 1, 2) || ' r' || substr(region_code, 1, 4) || ' r' || substr(region_code, 1, 6)
        || iif(length(region_code) > 6, ' r' || substr(region_code, 1, 9), '') || iif(length(region_code) > 9, ' r' || region_code, ''), '')
FROM `search_doc`;
--> statement-breakpoint
CREATE TRIGGER `search_doc_fts_insert` AFTER INSERT ON `search_doc`
BEGIN
  INSERT INTO search_fts (rowid, tokens, context, initials, facets) VALUES (new.id, new.tokens, new.context, new.initials,
    'kind' || lower(new.kind) || iif(new.is_public, ' public', '') || iif(new.is_illustrative, ' sample', ' registered')
      || coalesce(' r' || substr(new.region_code, 1, 2) || ' r' || substr(new.region_code, 1, 4) || ' r' || substr(new.region_code, 1, 6)
        || iif(length(new.region_code) > 6, ' r' || substr(new.region_code, 1, 9), '') || iif(length(new.region_code) > 9, ' r' || new.region_code, ''), ''));
END;
--> statement-breakpoint
CREATE TRIGGER `search_doc_fts_update` AFTER UPDATE ON `search_doc`
WHEN old.id <> new.id OR old.tokens <> new.tokens OR old.context <> new.context OR old.initials <> new.initials
  OR old.kind <> new.kind OR old.is_public <> new.is_public OR old.is_illustrative <> new.is_illustrative
  OR old.region_code IS NOT new.region_code
BEGIN
  DELETE FROM search_fts WHERE rowid = old.id;
  INSERT INTO search_fts (rowid, tokens, context, initials, facets) VALUES (new.id, new.tokens, new.context, new.initials,
    'kind' || lower(new.kind) || iif(new.is_public, ' public', '') || iif(new.is_illustrative, ' sample', ' registered')
      || coalesce(' r' || substr(new.region_code, 1, 2) || ' r' || substr(new.region_code, 1, 4) || ' r' || substr(new.region_code, 1, 6)
        || iif(length(new.region_code) > 6, ' r' || substr(new.region_code, 1, 9), '') || iif(length(new.region_code) > 9, ' r' || new.region_code, ''), ''));
END;
--> statement-breakpoint
CREATE TRIGGER `search_doc_fts_delete` AFTER DELETE ON `search_doc`
BEGIN
  DELETE FROM search_fts WHERE rowid = old.id;
END;
