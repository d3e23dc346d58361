import { type Mode, reachOf } from './mode.ts';

/** Looking around: point to read a name, click to choose, click a count to come nearer. */
export const browse: Mode = {
  enter: (host) => host.setCursor(''),
  click(host, input) {
    const hit = host.hitAt(input.point, reachOf(input));
    if (hit?.what === 'bubble') return host.openBubble(hit.clusterId, hit.at);
    if (hit?.what === 'bundle') return host.openBundle(hit.at);
    if (hit?.what === 'stack') return host.openFan(hit.ids);
    if (hit?.what !== 'record') host.closeFan();
    host.choose(hit);
  },
  move(host, input) {
    if (input.touch) return;
    const hit = host.hitAt(input.point, reachOf(input));
    host.setCursor(hit ? 'pointer' : '');
    host.hover(hit);
  },
  leave: (host) => host.hover(null),
  escape: (host) => host.closeFan(),
};
