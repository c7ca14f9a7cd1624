/** Owns the report's look: light and dark, on screen and on paper, never by colour alone. */

/** Bands of confidence differ in underline as well as in colour; text keeps a contrast of 7 and more. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--paper:#f6f4ef;--card:#fff;--ink:#1c2226;--soft:#55606a;--line:#ddd8cd;--accent:#0b5563;--accent-ink:#fff;
--c3:#e3f1e4;--c3l:#5d9b63;--c2:#e2edf8;--c2l:#4a7fb5;--c1:#ffedc2;--c1l:#b07800;--c0:#ffd9d4;--c0l:#c23b2a;--mark:#fff3a6}
@media (prefers-color-scheme:dark){:root{--paper:#14181b;--card:#1d2327;--ink:#e9ecee;--soft:#a4b0b9;--line:#343d44;--accent:#7cc7d6;--accent-ink:#0c1a1e;
--c3:#1d3a22;--c3l:#6fbf78;--c2:#1b3550;--c2l:#7db4ea;--c1:#4a3a0d;--c1l:#e6b74a;--c0:#571f18;--c0l:#ff8d7d;--mark:#5c5310}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;padding:0 clamp(.75rem,2.5vw,2.5rem) 3rem;max-width:1720px;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
[hidden],html[lang=en] .vi,html[lang=vi] .en{display:none!important}
a{color:var(--accent)}
:focus-visible,ins:focus,del:focus{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.skip,.away{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;z-index:9;background:var(--card);padding:.5rem 1rem}
header{display:flex;justify-content:space-between;align-items:flex-start;gap:1rem;padding:1.5rem 0 1rem;border-bottom:3px double var(--line)}
h1{margin:0;font-size:1.7rem;line-height:1.2;letter-spacing:-.01em}
h2{font-size:1.2rem;margin:2rem 0 .75rem}
h3,h4{margin:0;font-size:1rem}
header p{margin:.35rem 0 0;color:var(--soft);font-size:.9rem}
button,select,input[type=search]{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.35rem .8rem}
button{cursor:pointer}
#language,#next{background:var(--accent);color:var(--accent-ink);border-color:transparent;white-space:nowrap}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.75rem;margin:1.25rem 0}
.tile{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:.7rem 1rem}
.tile dt{color:var(--soft);font-size:.85rem}
.tile dd{margin:0;font-size:1.6rem;font-weight:650;font-variant-numeric:tabular-nums}
.tile.look{box-shadow:inset 4px 0 var(--c1l)}.tile.warn{box-shadow:inset 4px 0 var(--c1l)}.tile.failed{box-shadow:inset 4px 0 var(--c0l)}
.controls{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center;margin:0 0 .75rem}
.controls #filter{width:min(22rem,60vw)}
.controls output{font-weight:650;font-variant-numeric:tabular-nums;margin-right:-.75rem}
.scroll{overflow:auto;max-height:32rem;background:var(--card);border:1px solid var(--line);border-radius:.75rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{padding:.45rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:0}
thead th{position:sticky;top:0;background:var(--card);z-index:1;white-space:nowrap;color:var(--soft);font-weight:600}
thead button{all:unset;cursor:pointer;font-weight:600}
thead button:focus-visible{outline:3px solid var(--accent)}
[aria-sort=ascending] button::after{content:" ▲"}[aria-sort=descending] button::after{content:" ▼"}
#rows thead .n{white-space:normal;min-width:4rem}
#rows tbody th{font-weight:500;min-width:10rem;overflow-wrap:anywhere}
#rows tbody th small{display:block;color:var(--c0l)}
#rows td{white-space:nowrap}
#rows td.subject{white-space:normal;min-width:13rem}
.n{text-align:right;font-variant-numeric:tabular-nums}
#rows tbody tr:hover{background:color-mix(in srgb,var(--accent) 7%,transparent)}
.chip,.p{display:inline-block;border-radius:1rem;padding:.05rem .6rem;font-size:.82rem;border:1px solid var(--line);white-space:nowrap;font-variant-numeric:tabular-nums}
.chip.done{border-color:var(--c3l)}.chip.failed{background:var(--c0);border-color:var(--c0l)}.chip.partial,.chip.look,.chip.warn{background:var(--c1);border-color:var(--c1l)}
.legend{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;margin:0 0 1rem;font-size:.92rem}
.legend{margin-top:.5rem}.legend ins{white-space:nowrap}
.doc{background:var(--card);border:1px solid var(--line);border-radius:.75rem;margin:0 0 .9rem;content-visibility:auto;contain-intrinsic-size:auto 4.6rem}
.doc.failed{border-color:var(--c0l)}
.doc>summary{cursor:pointer;padding:.8rem 1rem;display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.1rem 1rem;align-items:center;border-radius:.75rem}
.doc>summary h3::before{content:"▸ ";color:var(--soft)}
.doc[open]>summary h3::before{content:"▾ "}
.doc>summary::-webkit-details-marker{display:none}
.doc>summary h3{overflow-wrap:anywhere}
.about{grid-column:1;color:var(--soft);font-size:.92rem}
.about b{color:var(--ink)}
.chips{grid-column:2;grid-row:1/span 2;display:flex;flex-wrap:wrap;gap:.3rem;justify-content:flex-end}
.doc[open]>summary{border-bottom:1px solid var(--line);border-radius:.75rem .75rem 0 0}
.doc>section,.doc>.error{margin:1rem}
h4{color:var(--soft);margin:0 0 .4rem;font-size:.9rem;font-weight:600}
.error{background:var(--c0);border-left:4px solid var(--c0l);padding:.6rem 1rem;border-radius:.25rem}
.warnings{background:var(--c1);border-left:4px solid var(--c1l);padding:.6rem 1rem;border-radius:.25rem}
.warnings h4{color:inherit}.warnings ul,.noise{margin:0;padding-left:1.2rem}
.page.both{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 1.25rem;align-items:start}
.page h4{grid-column:1/-1}
figure{margin:0;position:sticky;top:.5rem;border:1px solid var(--line);background:#fff}
figure img{display:block;width:100%;height:auto}
figure svg{position:absolute;inset:0;width:100%;height:100%}
.f{fill:#0b55630a;stroke:#0b5563;stroke-width:1;stroke-opacity:.5;vector-effect:non-scaling-stroke}
.f.on{fill:#0b556344;stroke-width:4;stroke-opacity:1}
.z{fill:#c23b2a1f;stroke:#c23b2a;stroke-width:2;stroke-dasharray:6 4;vector-effect:non-scaling-stroke}
.z.rule,.z.dust{fill:none;stroke-width:1;stroke-dasharray:none;stroke-opacity:.45}
.text{font:1.06rem/1.6 "Times New Roman","Noto Serif","Liberation Serif",Tinos,serif;overflow-wrap:anywhere}
.page:not(.both) .text{max-width:60rem}
.text p{margin:0;min-height:1.6em;border-radius:.2rem}
.text p:target{background:var(--mark);box-shadow:0 0 0 .3rem var(--mark)}
.cols{display:flex;gap:1.5rem}.cols>span{flex:1 1 auto;text-align:center}
.none{color:var(--soft);font-style:italic}
ins,del,.p{text-decoration:none;color:inherit}
ins,.text del{position:relative;border-radius:.15rem}
.c3{background:var(--c3);border-bottom:1px solid var(--c3l)}
.c2{background:var(--c2);border-bottom:1px dashed var(--c2l)}
.c1{background:var(--c1);border-bottom:2px dotted var(--c1l)}
.c0{background:var(--c0);border-bottom:2px solid var(--c0l)}
.text del::before{content:"×";color:var(--c0l);font-size:.8em;vertical-align:.15em}
.text :is(ins,del):is(:hover,:focus)::after{content:"“" attr(data-r) "” · " attr(data-p) " %";position:absolute;left:0;bottom:calc(100% + .25rem);z-index:5;width:max-content;max-width:20rem;background:var(--ink);color:var(--paper);font:.85rem/1.35 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;padding:.25rem .6rem;border-radius:.4rem;pointer-events:none}
#read:checked~.doc .text ins::before{content:attr(data-r) " ";font-style:italic;color:var(--soft);font-size:.86em}
#read:checked~.doc .text del::before{content:attr(data-r);font-style:italic;color:var(--soft);font-size:.82em}
.facts th[scope=row],.facts td:first-child{width:13rem;color:var(--soft);font-weight:500}
.facts td:last-child{width:19rem}
.facts td small{margin-left:.4rem;color:var(--soft)}
.facts tr.on{background:color-mix(in srgb,var(--accent) 10%,transparent)}
.facts .p{margin-left:.3rem}
footer{color:var(--soft);font-size:.85rem;margin-top:2rem}
@media (max-width:60rem){.page.both{grid-template-columns:1fr}figure{position:relative;top:0;margin-bottom:1rem}.doc>summary{grid-template-columns:1fr}.chips{grid-column:1;grid-row:auto;justify-content:flex-start}.facts td:last-child{width:auto}}
@media (max-width:40rem){#rows thead,.facts thead{display:none}.scroll{max-height:75vh}
#rows tbody tr{display:flex;flex-wrap:wrap;align-items:center;gap:.15rem .8rem;padding:.6rem .8rem;border-bottom:1px solid var(--line)}
#rows tbody tr:last-child{border-bottom:0}#rows tbody tr>*{border:0;padding:0;min-width:0}#rows tbody th{flex:0 0 100%}
#rows td:empty,#rows td.n:not([data-v]),.facts td:first-child:empty{display:none}#rows td.subject{flex:0 0 100%;order:1;color:var(--soft)}
.facts tr{display:block;padding:.4rem 0;border-bottom:1px solid var(--line)}.facts tr>*{display:block;width:auto!important;padding:0;border:0}}
@media print{:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--c3:#e3f1e4;--c2:#e2edf8;--c1:#ffedc2;--c0:#ffd9d4}
body{max-width:none;padding:0;font-size:10pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
#language,#next,.controls,.skip,#read,#read+label{display:none}#rows{font-size:7.5pt}#rows :is(th,td){padding:.25rem .3rem;white-space:normal;min-width:0!important;overflow-wrap:break-word}#rows :is(.chip,.p,small){font-size:7pt;padding:0 .3rem}.scroll{max-height:none;overflow:visible}.doc:not([open]){display:none}figure{position:relative;top:0}
.doc{border:0;break-before:page;content-visibility:visible}.page{break-inside:avoid}.page.both{grid-template-columns:2fr 3fr}.text{font-size:9.5pt}h4,summary{break-after:avoid}tr,.text p{break-inside:avoid}thead th{position:static}}
`;

/** SHA-256 of the style in base64, for the file's content security policy; a test keeps it right. */
export const REPORT_STYLE_HASH = "sha256-ls8oSAzWsBmaXr/cLElkr9NRsoBIeUBTUZZeLhf6gAg=";
