CREATE TABLE `account_state` (
	`user_id` text PRIMARY KEY NOT NULL,
	`password_changed_at` integer NOT NULL,
	`disabled_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `auth_user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `password_history` (
	`id` integer PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `auth_user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `password_history_user` ON `password_history` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `record_link` (
	`id` integer PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`role` text NOT NULL,
	`record_public_id` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`opened_at` integer,
	`session_hash` text,
	`session_expires_at` integer,
	`revoked_at` integer,
	CONSTRAINT "record_link_role_code" CHECK("role" IN ('LEADER', 'PARK_EDITOR', 'ORG_DEPT', 'STATION_STAFF', 'VILLAGE_REP', 'ENTERPRISE_REP', 'SUPERVISOR', 'AUDITOR', 'SYSADMIN', 'PUBLIC'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_link_token_hash_unique` ON `record_link` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `record_link_session_hash_unique` ON `record_link` (`session_hash`);--> statement-breakpoint
CREATE INDEX `record_link_record` ON `record_link` (`record_public_id`);--> statement-breakpoint
CREATE TABLE `sign_in_guard` (
	`login_hash` text PRIMARY KEY NOT NULL,
	`attempts` integer NOT NULL,
	`last_at` integer NOT NULL,
	`locked_until` integer
);
--> statement-breakpoint
CREATE INDEX `sign_in_guard_last` ON `sign_in_guard` (`last_at`);--> statement-breakpoint
ALTER TABLE `invitation` ADD `user_id` text REFERENCES auth_user(id);--> statement-breakpoint
ALTER TABLE `invitation` ADD `note` text;--> statement-breakpoint
-- 三权分立: nobody holds two of these at once, however two grants are made at the same moment.
CREATE TRIGGER `role_grant_separation` BEFORE INSERT ON `role_grant`
WHEN NEW.role IN ('SYSADMIN', 'AUDITOR', 'LEADER') AND EXISTS (
  SELECT 1 FROM `role_grant` g WHERE g.user_id = NEW.user_id AND g.revoked_at IS NULL
    AND (g.expires_at IS NULL OR g.expires_at > NEW.granted_at)
    AND g.role IN ('SYSADMIN', 'AUDITOR', 'LEADER') AND g.role <> NEW.role)
BEGIN
  SELECT RAISE(ABORT, 'separation of duties');
END;
--> statement-breakpoint
-- An installation never loses its last administrator.
CREATE TRIGGER `role_grant_last_admin` BEFORE UPDATE OF `revoked_at` ON `role_grant`
WHEN OLD.role = 'SYSADMIN' AND OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM `role_grant` g LEFT JOIN `account_state` s ON s.user_id = g.user_id
   WHERE g.role = 'SYSADMIN' AND g.revoked_at IS NULL AND g.id <> OLD.id AND s.disabled_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'last administrator');
END;
--> statement-breakpoint
CREATE TRIGGER `account_state_last_admin` BEFORE UPDATE OF `disabled_at` ON `account_state`
WHEN OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL
  AND EXISTS (SELECT 1 FROM `role_grant` g WHERE g.user_id = OLD.user_id AND g.role = 'SYSADMIN' AND g.revoked_at IS NULL)
  AND NOT EXISTS (
  SELECT 1 FROM `role_grant` g LEFT JOIN `account_state` s ON s.user_id = g.user_id
   WHERE g.role = 'SYSADMIN' AND g.revoked_at IS NULL AND g.user_id <> OLD.user_id AND s.disabled_at IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'last administrator');
END;
--> statement-breakpoint
UPDATE `meta` SET `value` = '0014_accounts_in_use' WHERE `key` = 'schema_version';
