-- Full text over search_doc, which holds what core's search functions made of each record: singles and bigrams separated
-- by spaces, because FTS5's trigram tokenizer finds nothing for Chinese words of two characters. Contentless: it keeps no
-- second copy of the text. Never write search_doc with INSERT OR REPLACE, which skips the delete trigger.
CREATE VIRTUAL TABLE `search_fts` USING fts5(tokens, context, initials, content='', contentless_delete=1, tokenize='unicode61');
--> statement-breakpoint
INSERT INTO `search_fts` (rowid, tokens, context, initials) SELECT id, tokens, context, initials FROM `search_doc`;
--> statement-breakpoint
CREATE TRIGGER `search_doc_fts_insert` AFTER INSERT ON `search_doc`
BEGIN
  INSERT INTO search_fts (rowid, tokens, context, initials) VALUES (new.id, new.tokens, new.context, new.initials);
END;
--> statement-breakpoint
CREATE TRIGGER `search_doc_fts_update` AFTER UPDATE ON `search_doc`
WHEN old.id <> new.id OR old.tokens <> new.tokens OR old.context <> new.context OR old.initials <> new.initials
BEGIN
  DELETE FROM search_fts WHERE rowid = old.id;
  INSERT INTO search_fts (rowid, tokens, context, initials) VALUES (new.id, new.tokens, new.context, new.initials);
END;
--> statement-breakpoint
CREATE TRIGGER `search_doc_fts_delete` AFTER DELETE ON `search_doc`
BEGIN
  DELETE FROM search_fts WHERE rowid = old.id;
END;
