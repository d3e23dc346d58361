CREATE TABLE `account_preference` (
	`account` text NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`account`, `name`)
);
--> statement-breakpoint
-- Nobody read how many sites have too few ratings.
CREATE TABLE `__new_rollup_step` (
	`scope_kind` text NOT NULL,
	`scope_code` text NOT NULL,
	`measure` text NOT NULL,
	`day` text NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`scope_kind`, `scope_code`, `measure`, `day`),
	CONSTRAINT "rollup_step_scope_kind_code" CHECK("scope_kind" IN ('REGION', 'PARK')),
	CONSTRAINT "rollup_step_measure_code" CHECK("measure" IN ('TIMELY', 'DUE', 'RATINGS', 'RATINGS_SATISFIED', 'GRIDS_STATED', 'GRID_INSTRUCTORS', 'STATIONS_STATED', 'STATION_INSTRUCTORS', 'SETTING_PARK', 'SETTING_BUILDING', 'SETTING_BUSINESS_DISTRICT', 'SETTING_ENTERPRISE', 'SETTING_SOCIAL_ORG', 'SETTING_NEW_BUSINESS', 'SETTING_PROJECT', 'SETTING_CHAIN', 'SETTING_AGENCY', 'SETTING_VILLAGE', 'SETTING_COMMUNITY', 'MEMBERS_UNDER_3', 'MEMBERS_3_TO_49', 'MEMBERS_50_TO_99', 'MEMBERS_100_AND_MORE'))
);
--> statement-breakpoint
INSERT INTO `__new_rollup_step`("scope_kind", "scope_code", "measure", "day", "amount") SELECT "scope_kind", "scope_code", "measure", "day", "amount" FROM `rollup_step` WHERE "measure" <> 'RATINGS_FEW';--> statement-breakpoint
DROP TABLE `rollup_step`;--> statement-breakpoint
ALTER TABLE `__new_rollup_step` RENAME TO `rollup_step`;--> statement-breakpoint
UPDATE `meta` SET `value` = '0025_account_preferences' WHERE `key` = 'schema_version';
