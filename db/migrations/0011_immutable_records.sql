-- What a document printed and what was done are never changed: corrections are new rows.
CREATE TRIGGER `audit_log_no_update` BEFORE UPDATE ON `audit_log`
BEGIN
  SELECT RAISE(ABORT, 'audit_log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_log_no_delete` BEFORE DELETE ON `audit_log`
BEGIN
  SELECT RAISE(ABORT, 'audit_log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `published_figure_no_update` BEFORE UPDATE ON `published_figure`
BEGIN
  SELECT RAISE(ABORT, 'published_figure is immutable: insert a new row that supersedes it');
END;
--> statement-breakpoint
CREATE TRIGGER `published_figure_no_delete` BEFORE DELETE ON `published_figure`
BEGIN
  SELECT RAISE(ABORT, 'published_figure is immutable: insert a new row that supersedes it');
END;
--> statement-breakpoint
INSERT INTO `publication_counter` (`id`, `value`) VALUES (1, 0);
--> statement-breakpoint
INSERT INTO `meta` (`key`, `value`) VALUES ('schema_version', '0011_immutable_records');
