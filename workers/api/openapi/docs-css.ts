/** Style of the documentation page: colours and type of the portal, readable on a phone. */
export const docsCss = `:root { color-scheme: light; }
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; }
body { margin: 0; background: #f6f4ef; color: #1f2328; border-top: 3px solid #b3261e;
  font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
a { color: #1f5f99; }
a:focus-visible, summary:focus-visible { outline: 3px solid #1f5f99; outline-offset: 2px; }
main, header { max-width: 60rem; margin: 0 auto; padding: 16px; }
h1 { font-size: 1.6rem; margin: 8px 0; }
h2 { font-size: 1.25rem; margin: 40px 0 8px; padding-bottom: 4px; border-bottom: 1px solid #b9b2a3; }
h3 { font-size: 1rem; margin: 0; font-weight: 600; overflow-wrap: anywhere; }
code { font: 0.92em/1.5 ui-monospace, "SFMono-Regular", Consolas, "Noto Sans Mono CJK SC", monospace; overflow-wrap: anywhere; }
nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 8px; }
nav a { display: block; min-height: 44px; padding: 8px 12px; background: #fff; border-radius: 6px; text-decoration: none; }
article { background: #fff; border-radius: 6px; box-shadow: 0 1px 3px rgb(31 35 40 / 12%); padding: 16px; margin: 16px 0; }
article > p { margin: 4px 0 8px; }
.method { color: #59606a; font-weight: 600; margin-right: 8px; }
.required { color: #a84300; }
.muted { color: #59606a; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.94rem; }
caption { text-align: left; font-weight: 600; padding: 8px 0 4px; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-top: 1px solid #e4e0d6; }
th { font-weight: 600; white-space: nowrap; }
td { overflow-wrap: anywhere; }
summary { cursor: pointer; min-height: 44px; padding: 8px 0; font-weight: 600; }
@media (max-width: 40rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: block; padding: 8px 0; border-top: 1px solid #e4e0d6; }
  th, td { display: block; border: 0; padding: 0; }
}
footer { max-width: 60rem; margin: 0 auto; padding: 16px 16px 48px; }
`;
