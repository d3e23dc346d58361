import { recordSetOf } from '../shape.ts';
import { xuchangEnterprises, xuchangOrganisations } from './organisations.ts';
import { xuchangParks, xuchangSchemes, xuchangSites } from './parks.ts';
import { xuchangActivities, xuchangBrands, xuchangCampaigns, xuchangHonours } from './tags.ts';

export const xuchangRecords = recordSetOf({
  parks: xuchangParks,
  schemes: xuchangSchemes,
  organisations: xuchangOrganisations,
  enterprises: xuchangEnterprises,
  sites: xuchangSites,
  brands: xuchangBrands,
  honours: xuchangHonours,
  campaigns: xuchangCampaigns,
  activities: xuchangActivities,
});
