-- 服务事项 (kind SERVICE) are searched like everything else, 打印复印 is a facility, and service items are listed by the same
-- indexes as other records. SQLite changes a CHECK only in a new table: the rows keep their ids, so the full text stays
-- right; triggers go with the old table and are made again.
CREATE TABLE `__new_position_facility` (
	`position_id` integer NOT NULL,
	`facility` text NOT NULL,
	PRIMARY KEY(`position_id`, `facility`),
	FOREIGN KEY (`position_id`) REFERENCES `position`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "position_facility_facility_code" CHECK("facility" IN ('WATER', 'PHONE_CHARGING', 'EV_CHARGING', 'MICROWAVE', 'SEATS', 'TOILET', 'FIRST_AID', 'HVAC', 'WIFI', 'NURSING_ROOM', 'OPEN_24H', 'PRINTING'))
);
--> statement-breakpoint
INSERT INTO `__new_position_facility`("position_id", "facility") SELECT "position_id", "facility" FROM `position_facility`;--> statement-breakpoint
DROP TABLE `position_facility`;--> statement-breakpoint
ALTER TABLE `__new_position_facility` RENAME TO `position_facility`;--> statement-breakpoint
CREATE INDEX `position_facility_facility` ON `position_facility` (`facility`,`position_id`);--> statement-breakpoint
CREATE TABLE `__new_search_doc` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`public_id` text NOT NULL,
	`title` text NOT NULL,
	`subtitle` text NOT NULL,
	`region_code` text,
	`is_illustrative` integer NOT NULL,
	`is_public` integer NOT NULL,
	`weight` integer DEFAULT 0 NOT NULL,
	`tokens` text NOT NULL,
	`context` text DEFAULT '' NOT NULL,
	`initials` text NOT NULL,
	CONSTRAINT "search_doc_kind_code" CHECK("kind" IN ('REGION', 'PARK', 'SITE', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'FIGURE', 'SERVICE')),
	CONSTRAINT "search_doc_is_illustrative_flag" CHECK("is_illustrative" IN (0, 1)),
	CONSTRAINT "search_doc_is_public_flag" CHECK("is_public" IN (0, 1))
);
--> statement-breakpoint
INSERT INTO `__new_search_doc`("id", "kind", "public_id", "title", "subtitle", "region_code", "is_illustrative", "is_public", "weight", "tokens", "context", "initials") SELECT "id", "kind", "public_id", "title", "subtitle", "region_code", "is_illustrative", "is_public", "weight", "tokens", "context", "initials" FROM `search_doc`;--> statement-breakpoint
DROP TABLE `search_doc`;--> statement-breakpoint
ALTER TABLE `__new_search_doc` RENAME TO `search_doc`;--> statement-breakpoint
CREATE UNIQUE INDEX `search_doc_record` ON `search_doc` (`kind`,`public_id`);--> statement-breakpoint
CREATE INDEX `search_doc_region` ON `search_doc` (`region_code`,`kind`);--> statement-breakpoint
DROP INDEX `service_item_region`;--> statement-breakpoint
CREATE INDEX `position_barrier` ON `position` (`barrier_wheelchair`);--> statement-breakpoint
CREATE INDEX `service_item_name` ON `service_item` (`publication_status`,`is_illustrative`,`name`);--> statement-breakpoint
CREATE INDEX `service_item_region` ON `service_item` (`publication_status`,`is_illustrative`,`region_code`);
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
--> statement-breakpoint
UPDATE `meta` SET `value` = '0013_search_services' WHERE `key` = 'schema_version';
