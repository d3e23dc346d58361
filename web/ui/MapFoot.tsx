import { type JSX, Show } from 'solid-js';
import { chinaMinute } from './china-time.ts';
import { validReviewNumber } from './registration.ts';
import { useUiText } from './ui-text.ts';
import './MapFoot.css';

export type MapFootProps = {
  /** Attribution of the base map, e.g. “国家地理信息公共服务平台 天地图”. */
  source: string;
  /** 审图号; absent or badly formed: 示例底图，未送审. */
  reviewNumber?: string;
  /** Milliseconds UTC of the newest published change; left out while unknown. */
  dataAsOf?: number;
  /** Illustrative records are switched on in this view. */
  includesIllustrative?: boolean;
  /** Scale bar or other map notes. */
  children?: JSX.Element;
};

/** One line at the foot of every map, in print and PNG too. */
export function MapFoot(props: MapFootProps) {
  const text = useUiText();
  return (
    <p class="map-foot" aria-label={text.mapFoot.label} role="note">
      {props.children}
      <span>{`${text.mapFoot.source}${text.mapFoot.colon}${props.source}`}</span>
      <span>{validReviewNumber(props.reviewNumber) ?? text.mapFoot.unreviewed}</span>
      <Show when={props.dataAsOf}>{(instant) => <span>{`${text.mapFoot.asOf} ${chinaMinute(instant())}`}</span>}</Show>
      <Show when={props.includesIllustrative}>
        <span class="map-foot__attention">{text.mapFoot.includesIllustrative}</span>
      </Show>
    </p>
  );
}
