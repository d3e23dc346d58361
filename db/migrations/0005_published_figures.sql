CREATE TABLE `published_figure` (
	`id` integer PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`inventory_id` text NOT NULL,
	`document_id` integer NOT NULL,
	`figure_code` text NOT NULL,
	`label` text NOT NULL,
	`label_en` text NOT NULL,
	`value_text` text NOT NULL,
	`value` text,
	`unit` text,
	`qualifier` text NOT NULL,
	`numerator` text,
	`denominator` text,
	`derived` integer DEFAULT 0 NOT NULL,
	`scope` text NOT NULL,
	`as_of` text NOT NULL,
	`reliability` text NOT NULL,
	`is_hidden` integer DEFAULT 0 NOT NULL,
	`note` text,
	`metric` text,
	`region_code` text NOT NULL,
	`park_id` integer,
	`quotation` text NOT NULL,
	`supersedes` text,
	`sort_no` integer DEFAULT 0 NOT NULL,
	`published_no` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `source_document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`park_id`) REFERENCES `park`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "published_figure_qualifier_code" CHECK("qualifier" IN ('EXACT', 'OVER', 'NEAR', 'ABOUT', 'RANK', 'PERCENT')),
	CONSTRAINT "published_figure_reliability_code" CHECK("reliability" IN ('RELIABLE', 'SCOPE_UNCLEAR', 'DISPUTED', 'TRUNCATED')),
	CONSTRAINT "published_figure_metric_code" CHECK("metric" IN ('PARKS', 'SITES', 'SITES_CENTER', 'SITES_FEATURED', 'SITES_ORDINARY', 'SITES_VERIFIED', 'SITES_UP_TO_STANDARD', 'STATIONS', 'ORGS', 'ORGS_WORKING_COMMITTEE', 'ORGS_COMMITTEE', 'ORGS_GENERAL_BRANCH', 'ORGS_BRANCH', 'ORGS_JOINT_BRANCH', 'ORGS_GROUP', 'ORGS_REVOKED', 'ENTERPRISES', 'ENTERPRISES_COVERED', 'ENTERPRISES_ABOVE_SCALE', 'ENTERPRISES_PAIRED', 'SOCIAL_ORGS', 'SOCIAL_ORGS_COVERED', 'VILLAGES', 'VILLAGES_PAIRED', 'PAIRINGS', 'GRIDS')),
	CONSTRAINT "published_figure_derived_flag" CHECK("derived" IN (0, 1)),
	CONSTRAINT "published_figure_is_hidden_flag" CHECK("is_hidden" IN (0, 1)),
	CONSTRAINT "published_figure_region_code_digits" CHECK(length("region_code") IN (6, 9, 12) AND "region_code" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `published_figure_public_id_unique` ON `published_figure` (`public_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `published_figure_figure_code_unique` ON `published_figure` (`figure_code`);--> statement-breakpoint
CREATE INDEX `published_figure_region` ON `published_figure` (`region_code`,`is_hidden`);--> statement-breakpoint
CREATE INDEX `published_figure_park` ON `published_figure` (`park_id`);--> statement-breakpoint
CREATE INDEX `published_figure_document` ON `published_figure` (`document_id`,`sort_no`);--> statement-breakpoint
CREATE INDEX `published_figure_metric` ON `published_figure` (`metric`,`region_code`);--> statement-breakpoint
CREATE INDEX `published_figure_as_of` ON `published_figure` (`as_of`);--> statement-breakpoint
CREATE INDEX `published_figure_supersedes` ON `published_figure` (`supersedes`);