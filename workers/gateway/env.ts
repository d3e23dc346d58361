/** Bindings of the gateway; the names of the service bindings are those that mounts.ts routes to. */
export type GatewayEnv = {
  RESIDENT: Fetcher;
  LEADER: Fetcher;
  STAFF: Fetcher;
  SHARED: Fetcher;
  API: Fetcher;
  /** Origins of an outside street base map, separated by spaces; empty for none. */
  MAP_HOSTS: string;
  /** Milliseconds for which access lines of reads are gathered; 0 = each is written at once. */
  LOG_GATHER_MS: string;
  /** On one machine only: Workers of this very isolate, asked by a call with the request as it came and its id. */
  HERE?: Readonly<Record<string, (request: Request, requestId: string) => Promise<Response>>>;
};
