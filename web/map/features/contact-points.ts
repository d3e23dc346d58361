import type { Point } from '#core/schemas/common.ts';
import type { ContactPoint } from '#core/schemas/contact-point.ts';
import { collection, pointFeature, type RecordProps } from './collection.ts';

export type ContactProps = RecordProps & { status: ContactPoint['status'] };

type Drawn = ContactPoint & { target: { name: string; point: Point } };

/** 联系点 and 示范点 at what they contact. */
export function contactFeatures(
  contacts: readonly ContactPoint[],
): GeoJSON.FeatureCollection<GeoJSON.Point, ContactProps> {
  return collection(contacts.filter(isDrawn).map((contact) => pointFeature(contact.target.point, propsOf(contact))));
}

/** From the park whose leadership keeps the contact to what it contacts; none where the two are in one spot. */
export function contactLines(
  contacts: readonly ContactPoint[],
): GeoJSON.FeatureCollection<GeoJSON.LineString, ContactProps> {
  return collection(
    contacts.filter(isDrawn).flatMap((contact): GeoJSON.Feature<GeoJSON.LineString, ContactProps>[] => {
      const from = contact.park?.point;
      const to = contact.target.point;
      if (!from || (from.lng === to.lng && from.lat === to.lat)) return [];
      const coordinates = [from, to].map(({ lng, lat }) => [lng, lat]);
      return [{ type: 'Feature', properties: propsOf(contact), geometry: { type: 'LineString', coordinates } }];
    }),
  );
}

function propsOf({ id, target, status, isIllustrative }: Drawn): ContactProps {
  return { id, name: target.name, illustrative: isIllustrative, status };
}

function isDrawn(contact: ContactPoint): contact is ContactPoint & Drawn {
  return contact.target !== null && contact.target.point !== null;
}
