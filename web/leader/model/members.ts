import type { ClusterDetail } from '#core/schemas/cluster.ts';
import type { Site } from '#core/schemas/site.ts';
import type { WholeList } from '#web-api/create-api.ts';

/** A position as the member of a cluster. */
export type Member = Site & { cluster: string };

/** The members of clusters as one list: hub, 特色 and 普通 of each in turn. */
export function membersOf({ asOf, complete, items: clusters }: WholeList<ClusterDetail>): WholeList<Member> {
  return {
    items: clusters.flatMap(({ name, members }) => members.map((member) => ({ ...member, cluster: name }))),
    complete,
    asOf,
  };
}
