import type { MapToolsText } from './map-zh.ts';

export const mapToolsEn: MapToolsText = {
  label: 'Map tools',
  searchArea: 'Search this area',
  searching: 'Searching…',
  searchFailed: 'The search did not work. Check your connection and press “Search this area” again.',
  found: (count, more) =>
    more ? `The first ${count} places in this area` : `${count} ${count === 1 ? 'place' : 'places'} in this area`,
  rings: '15-minute circle',
  ring: (distance) => `${distance} in a straight line`,
  ringsAround: (name) => `15-minute service circle: within 1 km of ${name} in a straight line.`,
  ringsHere: '15-minute service circle: within 1 km of you in a straight line.',
  ringsImprecise: 'The position of this place is approximate, so no circle is drawn.',
  ringsNone: 'Choose a place on the map or in the list to see the circle around it.',
  ownPlace: 'Back to my position',
  stack: (count) => `${count} places at this spot`,
  show: 'Show on map',
  showOf: (name) => `Show on map: ${name}`,
  cut: (count) => `The first ${count} places are drawn; zoom in and press “Search this area” for more.`,
};
