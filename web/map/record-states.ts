import type { Map as MapLibreMap } from 'maplibre-gl';
import type { RecordState } from './layers/state.ts';
import { sourceOf } from './style-access.ts';

/** A feature on the map; several may stand for one record (a pairing's line and the marks at its ends). */
export type FeatureRef = { source: string; id: string };

export type RecordStates = {
  /** Says which features of a source belong to which records. */
  index(source: string, entries: readonly (readonly [recordId: string, featureId: string])[]): void;
  /** Sets one state on the given records and takes it off all others. */
  only(state: keyof RecordState, recordIds: readonly string[], source?: string): void;
  /** Whether any feature of the source stands for the record. */
  isIn(source: string, recordId: string): boolean;
  /** Puts the states back after sources were renewed. */
  restore(): void;
};

export function createRecordStates(map: MapLibreMap): RecordStates {
  const features = new Map<string, Map<string, string[]>>();
  const active = new Map<keyof RecordState, { records: readonly string[]; refs: FeatureRef[]; source?: string }>();

  const refsOf = (records: readonly string[], only?: string): FeatureRef[] =>
    [...features].flatMap(([source, byRecord]) =>
      only !== undefined && only !== source
        ? []
        : records.flatMap((record) => (byRecord.get(record) ?? []).map((id) => ({ source, id }))),
    );

  const only: RecordStates['only'] = (state, records, source) => {
    for (const ref of active.get(state)?.refs ?? []) {
      if (sourceOf(map, ref.source)) map.removeFeatureState(ref, state);
    }
    const refs = refsOf(records, source);
    for (const ref of refs) if (sourceOf(map, ref.source)) map.setFeatureState(ref, { [state]: true });
    active.set(state, { records, refs, source });
  };

  return {
    index(source, entries) {
      const byRecord = new Map<string, string[]>();
      for (const [record, feature] of entries) {
        const known = byRecord.get(record);
        if (known) known.push(feature);
        else byRecord.set(record, [feature]);
      }
      features.set(source, byRecord);
    },
    only,
    isIn: (source, record) => features.get(source)?.has(record) ?? false,
    restore() {
      for (const [state, { records, source }] of active) only(state, records, source);
    },
  };
}
