CREATE TABLE `rollup_step` (
	`scope_kind` text NOT NULL,
	`scope_code` text NOT NULL,
	`measure` text NOT NULL,
	`day` text NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`scope_kind`, `scope_code`, `measure`, `day`),
	CONSTRAINT "rollup_step_scope_kind_code" CHECK("scope_kind" IN ('REGION', 'PARK')),
	CONSTRAINT "rollup_step_measure_code" CHECK("measure" IN ('TIMELY', 'DUE', 'RATINGS', 'RATINGS_SATISFIED', 'RATINGS_FEW', 'GRIDS_STATED', 'GRID_INSTRUCTORS', 'STATIONS_STATED', 'STATION_INSTRUCTORS', 'SETTING_PARK', 'SETTING_BUILDING', 'SETTING_BUSINESS_DISTRICT', 'SETTING_ENTERPRISE', 'SETTING_SOCIAL_ORG', 'SETTING_NEW_BUSINESS', 'SETTING_PROJECT', 'SETTING_CHAIN', 'SETTING_AGENCY', 'SETTING_VILLAGE', 'SETTING_COMMUNITY', 'MEMBERS_UNDER_3', 'MEMBERS_3_TO_49', 'MEMBERS_50_TO_99', 'MEMBERS_100_AND_MORE'))
);
--> statement-breakpoint
ALTER TABLE `rollup_delta` ADD `day` text;
--> statement-breakpoint
-- 核实未到期 of every day since there are records, out of their revisions: from the day of a revision to its end or to the day of review.
WITH RECURSIVE v AS MATERIALIZED (
  SELECT region_code, valid_from, valid_to, iif(json_valid(state), state, '{}') AS state FROM revision WHERE kind = 'SITE'
),
held AS MATERIALIZED (
  SELECT region_code, state ->> 'parkId' AS park_id, date(valid_from / 1000, 'unixepoch', '+8 hours') AS begins,
    min(state ->> 'nextReviewOn', coalesce(date(valid_to / 1000, 'unixepoch', '+8 hours'), state ->> 'nextReviewOn')) AS ends
  FROM v WHERE state ->> 'publicationStatus' IN ('PUBLISHED', 'SUSPENDED') AND state ->> 'isIllustrative' = 0
    AND state ->> 'verifiedOn' IS NOT NULL
),
counted(region_code, park_id, measure, day, amount) AS MATERIALIZED (
  SELECT region_code, park_id, 'TIMELY', begins, 1 FROM held WHERE ends > begins
  UNION ALL
  SELECT region_code, park_id, 'TIMELY', ends, -1 FROM held WHERE ends > begins
),
above(park_id, ancestor) AS (
  SELECT DISTINCT park_id, park_id FROM counted WHERE park_id IS NOT NULL
  UNION
  SELECT above.park_id, p.parent_id FROM above CROSS JOIN park p ON p.id = above.ancestor WHERE p.parent_id IS NOT NULL
)
INSERT INTO rollup_delta (scope_kind, scope_code, metric, day, registered, illustrative)
SELECT 'REGION', iif(l.value < 6, substr(substr(region_code, 1, l.value) || '0000', 1, 6), substr(region_code, 1, l.value)),
  measure, day, sum(amount), 0
FROM counted CROSS JOIN json_each('[2, 4, 6, 9, 12]') l
WHERE length(region_code) >= l.value AND (l.value IN (2, 9, 12) OR substr(region_code, l.value - 1, 2) <> '00')
GROUP BY 2, 3, 4
UNION ALL
SELECT 'PARK', p.public_id, measure, day, sum(amount), 0
FROM counted CROSS JOIN above ON above.park_id = counted.park_id CROSS JOIN park p ON p.id = above.ancestor
GROUP BY 2, 3, 4;
--> statement-breakpoint
-- As db/queries/step-rules.ts counts them from now on.
WITH RECURSIVE t AS MATERIALIZED (
  SELECT * FROM position WHERE publication_status IN ('PUBLISHED', 'SUSPENDED') AND is_illustrative = 0
),
counted(region_code, park_id, measure, day, amount) AS MATERIALIZED (
  SELECT region_code, park_id, 'DUE', next_review_on, 1 FROM t WHERE verified_on IS NOT NULL AND next_review_on IS NOT NULL
  UNION ALL
  SELECT t.region_code, t.park_id, m.value, '', CASE m.value
      WHEN 'RATINGS_FEW' THEN r.total BETWEEN 1 AND 4
      WHEN 'RATINGS' THEN iif(r.total >= 5, r.total, 0)
      ELSE iif(r.total >= 5, r.satisfied, 0) END
    FROM t CROSS JOIN rating_tally r ON r.position_id = t.id
    CROSS JOIN json_each('["RATINGS", "RATINGS_SATISFIED", "RATINGS_FEW"]') m
  UNION ALL
  SELECT t.region_code, t.park_id, m.value, '', iif(m.value = 'STATIONS_STATED', 1, s.instructor_count)
    FROM t CROSS JOIN service_station s ON s.position_id = t.id
    CROSS JOIN json_each('["STATIONS_STATED", "STATION_INSTRUCTORS"]') m
    WHERE t.station_tier IS NOT NULL AND s.instructor_count IS NOT NULL
),
above(park_id, ancestor) AS (
  SELECT DISTINCT park_id, park_id FROM counted WHERE park_id IS NOT NULL
  UNION
  SELECT above.park_id, p.parent_id FROM above CROSS JOIN park p ON p.id = above.ancestor WHERE p.parent_id IS NOT NULL
)
INSERT INTO rollup_delta (scope_kind, scope_code, metric, day, registered, illustrative)
SELECT 'REGION', iif(l.value < 6, substr(substr(region_code, 1, l.value) || '0000', 1, 6), substr(region_code, 1, l.value)),
  measure, day, sum(amount), 0
FROM counted CROSS JOIN json_each('[2, 4, 6, 9, 12]') l
WHERE length(region_code) >= l.value AND (l.value IN (2, 9, 12) OR substr(region_code, l.value - 1, 2) <> '00')
GROUP BY 2, 3, 4
UNION ALL
SELECT 'PARK', p.public_id, measure, day, sum(amount), 0
FROM counted CROSS JOIN above ON above.park_id = counted.park_id CROSS JOIN park p ON p.id = above.ancestor
GROUP BY 2, 3, 4;
--> statement-breakpoint
-- The same of grids.
WITH RECURSIVE t AS MATERIALIZED (
  SELECT * FROM grid WHERE publication_status IN ('PUBLISHED', 'SUSPENDED') AND is_illustrative = 0
),
counted(region_code, park_id, measure, day, amount) AS MATERIALIZED (
  SELECT region_code, park_id, 'GRIDS_STATED', '', 1 FROM t WHERE instructor_count IS NOT NULL
  UNION ALL
  SELECT region_code, park_id, 'GRID_INSTRUCTORS', '', instructor_count FROM t WHERE instructor_count <> 0
),
above(park_id, ancestor) AS (
  SELECT DISTINCT park_id, park_id FROM counted WHERE park_id IS NOT NULL
  UNION
  SELECT above.park_id, p.parent_id FROM above CROSS JOIN park p ON p.id = above.ancestor WHERE p.parent_id IS NOT NULL
)
INSERT INTO rollup_delta (scope_kind, scope_code, metric, day, registered, illustrative)
SELECT 'REGION', iif(l.value < 6, substr(substr(region_code, 1, l.value) || '0000', 1, 6), substr(region_code, 1, l.value)),
  measure, day, sum(amount), 0
FROM counted CROSS JOIN json_each('[2, 4, 6, 9, 12]') l
WHERE length(region_code) >= l.value AND (l.value IN (2, 9, 12) OR substr(region_code, l.value - 1, 2) <> '00')
GROUP BY 2, 3, 4
UNION ALL
SELECT 'PARK', p.public_id, measure, day, sum(amount), 0
FROM counted CROSS JOIN above ON above.park_id = counted.park_id CROSS JOIN park p ON p.id = above.ancestor
GROUP BY 2, 3, 4;
--> statement-breakpoint
-- The same of organisations.
WITH RECURSIVE t AS MATERIALIZED (
  SELECT * FROM organisation WHERE publication_status IN ('PUBLISHED', 'SUSPENDED') AND is_illustrative = 0
),
counted(region_code, park_id, measure, day, amount) AS MATERIALIZED (
  SELECT region_code, park_id, 'SETTING_' || setting, '', 1 FROM t WHERE status = 'NORMAL' AND setting IS NOT NULL
  UNION ALL
  SELECT region_code, park_id, 'MEMBERS_' || member_count_band, '', 1 FROM t WHERE status = 'NORMAL' AND member_count_band IS NOT NULL
),
above(park_id, ancestor) AS (
  SELECT DISTINCT park_id, park_id FROM counted WHERE park_id IS NOT NULL
  UNION
  SELECT above.park_id, p.parent_id FROM above CROSS JOIN park p ON p.id = above.ancestor WHERE p.parent_id IS NOT NULL
)
INSERT INTO rollup_delta (scope_kind, scope_code, metric, day, registered, illustrative)
SELECT 'REGION', iif(l.value < 6, substr(substr(region_code, 1, l.value) || '0000', 1, 6), substr(region_code, 1, l.value)),
  measure, day, sum(amount), 0
FROM counted CROSS JOIN json_each('[2, 4, 6, 9, 12]') l
WHERE length(region_code) >= l.value AND (l.value IN (2, 9, 12) OR substr(region_code, l.value - 1, 2) <> '00')
GROUP BY 2, 3, 4
UNION ALL
SELECT 'PARK', p.public_id, measure, day, sum(amount), 0
FROM counted CROSS JOIN above ON above.park_id = counted.park_id CROSS JOIN park p ON p.id = above.ancestor
GROUP BY 2, 3, 4;
--> statement-breakpoint
INSERT INTO rollup_step (scope_kind, scope_code, measure, day, amount)
SELECT scope_kind, scope_code, metric, day, sum(registered) FROM rollup_delta WHERE day IS NOT NULL
GROUP BY 1, 2, 3, 4 HAVING sum(registered) <> 0;
--> statement-breakpoint
DELETE FROM rollup_delta WHERE day IS NOT NULL;
--> statement-breakpoint
UPDATE `meta` SET `value` = '0024_rollup_step' WHERE `key` = 'schema_version';
