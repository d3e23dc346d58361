import type { PortalConfig } from '#core/schemas/portal.ts';
import { MapFoot } from '#ui/MapFoot.tsx';
import { instantMs } from '../model/instants.ts';
import { usePage } from '../page-context.ts';

export type MapPaneProps = {
  open: boolean;
  config: PortalConfig;
  /** Instant of the list beside it, ISO 8601. */
  asOf: string;
  includesIllustrative: boolean;
};

/** The place of the map beside the list; browser/map-switch.ts draws into it when it is asked for. */
export function MapPane(props: MapPaneProps) {
  const { text } = usePage();
  return (
    <section
      class="map-pane"
      id="map"
      hidden={!props.open}
      aria-label={text.map.label}
      data-loading={text.map.loading}
      data-failed={text.map.failed}
      data-no-web-gl={text.map.noWebGl}
      data-context-lost={text.map.contextLost}
    >
      <a class="map-pane__skip" href="#list-title">
        {text.view.skipMap}
      </a>
      <div class="map-pane__canvas">
        <div class="map-pane__map" />
        <p class="map-pane__note" role="status">
          <noscript>{text.map.noScript}</noscript>
        </p>
      </div>
      <div class="map-pane__card" />
      <MapFoot
        source={props.config.boundaries ? text.map.source : text.map.noBoundaries}
        reviewNumber={props.config.mapReviewNo ?? undefined}
        dataAsOf={instantMs(props.asOf)}
        includesIllustrative={props.includesIllustrative}
      />
    </section>
  );
}
