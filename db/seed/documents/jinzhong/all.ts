import { recordSetOf } from '../shape.ts';
import { jinzhongBrands, jinzhongEnterprises, jinzhongHonours, jinzhongOrganisations } from './organisations.ts';
import {
  jinzhongActivities,
  jinzhongCampaigns,
  jinzhongClusters,
  jinzhongParks,
  jinzhongSchemes,
  jinzhongSites,
} from './places.ts';

export const jinzhongRecords = recordSetOf({
  parks: jinzhongParks,
  schemes: jinzhongSchemes,
  organisations: jinzhongOrganisations,
  enterprises: jinzhongEnterprises,
  sites: jinzhongSites,
  clusters: jinzhongClusters,
  brands: jinzhongBrands,
  honours: jinzhongHonours,
  campaigns: jinzhongCampaigns,
  activities: jinzhongActivities,
});
