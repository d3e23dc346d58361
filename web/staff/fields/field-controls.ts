import type { Component } from 'solid-js';
import type { FieldValue } from '#core/records/field.ts';
import { ActivitiesControl } from './ActivitiesControl.tsx';
import { FlagControl } from './FlagControl.tsx';
import type { FieldControlProps } from './field-control.ts';
import { ClosuresControl, DayExceptionsControl, HoursControl } from './HoursControl.tsx';
import { ItemsControl } from './ItemsControl.tsx';
import { lazyControl } from './lazy-control.tsx';
import { NamesControl } from './NamesControl.tsx';
import { PartiesControl } from './PartiesControl.tsx';
import { PointControl } from './PointControl.tsx';
import { RecordControl } from './RecordControl.tsx';
import { RecordsControl } from './RecordsControl.tsx';
import { RegionControl } from './RegionControl.tsx';
import { StopsControl } from './StopsControl.tsx';
import { StringsControl } from './StringsControl.tsx';
import { TermControl } from './TermControl.tsx';
import { TermsControl } from './TermsControl.tsx';
import { TextControl } from './TextControl.tsx';

/** The control of every kind of field. */
export const fieldControls: Readonly<Record<FieldValue['is'], Component<FieldControlProps>>> = {
  TEXT: TextControl,
  PHONE: TextControl,
  USCC: TextControl,
  INTEGER: TextControl,
  NUMBER: TextControl,
  DATE: TextControl,
  PARTIAL_DATE: TextControl,
  TERM: TermControl,
  TERMS: TermsControl,
  FLAG: FlagControl,
  REGION: RegionControl,
  RECORD: RecordControl,
  RECORDS: RecordsControl,
  NAMES: NamesControl,
  STRINGS: StringsControl,
  HOURS: HoursControl,
  CLOSURES: ClosuresControl,
  DAY_EXCEPTIONS: DayExceptionsControl,
  STOPS: StopsControl,
  ITEMS: ItemsControl,
  ACTIVITIES: ActivitiesControl,
  PARTIES: PartiesControl,
  POINT: PointControl,
  POLYGON: lazyControl(async () => (await import('./ShapeControl.tsx')).ShapeControl),
};
