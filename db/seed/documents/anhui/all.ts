import { recordSetOf } from '../shape.ts';
import {
  anhuiActivities,
  anhuiBrands,
  anhuiCampaigns,
  anhuiEnterprises,
  anhuiHonours,
  anhuiOrganisations,
} from './organisations.ts';
import { anhuiParks, anhuiSchemes, anhuiSites } from './parks.ts';

export const anhuiRecords = recordSetOf({
  parks: anhuiParks,
  schemes: anhuiSchemes,
  organisations: anhuiOrganisations,
  enterprises: anhuiEnterprises,
  sites: anhuiSites,
  brands: anhuiBrands,
  honours: anhuiHonours,
  campaigns: anhuiCampaigns,
  activities: anhuiActivities,
});
