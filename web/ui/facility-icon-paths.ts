/** Facilities of a service station, drawn like icon-paths.ts (20 px grid, 1.6 px stroke). */
export const facilityIconPaths = {
  'drinking-water': 'M5 4h10l-1.3 13H6.300L5 4ZM5.6 9c1.5-1 2.9-1 4.4 0s2.9 1 4.4 0',
  'phone-charging': 'M6 2.500h8v15H6v-15ZM10.6 6 8.5 10.300h3L9.4 14.3',
  'vehicle-charging':
    'M3.5 17V4.500c0-.6.4-1 1-1h6c.6 0 1 .4 1 1V17M2 17h11M11.5 9H13c1 0 1.5.6 1.5 1.500v3.200a1.2 1.2 0 0 0 2.5 0V8l-2.5-2.500M8 6 6.2 9.500h2.600L7 13',
  microwave:
    'M2 4.500h16v10.500H2V4.500ZM4.5 7h7.500v5.500H4.500V7ZM15 7.500v.2M15 10v.2M15 12.300v.2M4.5 15v1.500M15.5 15v1.5',
  seating: 'M5.5 3v7.500h9V17M5.5 10.500V17M5.5 10.500h7.500c1 0 1.5-.5 1.5-1.500M5.5 14h9',
  toilet:
    'M6 5.500a1.4 1.4 0 1 0 0-2.8 1.4 1.4 0 0 0 0 2.800ZM14 5.500a1.4 1.4 0 1 0 0-2.8 1.4 1.4 0 0 0 0 2.800ZM4 8h4v4.500H7V17H5v-4.500H4V8ZM14 8l2.3 5H15v4h-2v-4h-1.300L14 8ZM10 2.500v15',
  'first-aid': 'M3 6.500h14V16H3V6.500ZM7.5 6.500V4h5v2.500M10 8.500v5.500M7.3 11.300h5.4',
  'air-conditioning':
    'M2.5 4h15v6h-15V4ZM5 7.500h10M6 13c-.7 1 .7 2 0 3.500M10 13c-.7 1 .7 2 0 3.500M14 13c-.7 1 .7 2 0 3.5',
  wifi: 'M2.5 8c4.5-4 10.5-4 15 0M5 11c3-2.7 7-2.7 10 0M7.5 13.800c1.5-1.3 3.5-1.3 5 0M10 16.500v.2',
  'nursing-room':
    'M8 2.500h4M8.5 2.500v3M11.5 2.500v3M6.5 5.500h7V16a1.5 1.5 0 0 1-1.5 1.500H8A1.5 1.5 0 0 1 6.5 16V5.500ZM6.5 9h3M6.5 12.500h3',
  'open-24h':
    'M17 10a7 7 0 1 1-2.3-5.200M15.5 2v3.500H12M6.3 8.600c.2-1.5 2.9-1.5 2.9.2 0 1.3-2.9 1.7-2.9 3.500h3M13 12.300V7.500l-2.3 3.300h3.3',
  'step-free':
    'M9 4.500a1.4 1.4 0 1 0 0-2.8 1.4 1.4 0 0 0 0 2.800ZM9 6.500V11h4l2.5 5M9 8.500h3.500M7 9a4.5 4.5 0 1 0 5.5 6',
} as const;

export type FacilityIconName = keyof typeof facilityIconPaths;
