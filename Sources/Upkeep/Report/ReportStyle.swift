/// The style of a report: the system's letters, light and dark, and on paper. Every pair of colours has a
/// contrast of at least 4.5 to 1.
let reportStyle = """
  :root {
    --bakgrunn: #fff; --tekst: #1c1f23; --dempet: #51575f; --strek: #c4c9d0; --lenke: #0b4f8a;
    --flate: #f2f4f7;
    --god: #cdebd5; --god-tekst: #10361d; --svak: #f6e6ae; --svak-tekst: #433300;
    --ukjent: #e2e4ea; --ukjent-tekst: #2c3038; --tom: #8d1c1c; --tom-tekst: #fff;
    font: 1rem/1.5 system-ui, sans-serif; background: var(--bakgrunn); color: var(--tekst);
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --bakgrunn: #15181c; --tekst: #e9ebee; --dempet: #b4bac3; --strek: #464c55; --lenke: #8cc2ff;
      --flate: #20242a;
      --god: #1d4a2c; --god-tekst: #dff5e5; --svak: #574600; --svak-tekst: #fff1c2;
      --ukjent: #3a3f48; --ukjent-tekst: #eceef2; --tom: #f2a3a3; --tom-tekst: #3a0606;
    }
  }
  * { box-sizing: border-box; }
  body { margin: 0 auto; max-width: 76rem; padding: 1rem; }
  a { color: var(--lenke); }
  :focus-visible { outline: 3px solid var(--lenke); outline-offset: 2px; }
  h1, h2, h3 { line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
  h2 { border-top: 2px solid var(--strek); margin-top: 2.5rem; padding-top: 1rem; }
  p, nav li { max-width: 44rem; }
  nav li { padding: .15rem 0; }
  .tallene {
    display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
    list-style: none; margin: 1rem 0; padding: 0;
  }
  .tallene li { background: var(--flate); border-radius: .5rem; padding: .6rem .8rem; }
  .tallene strong { font-size: 1.5rem; margin-right: .3rem; }
  .tallene em { color: var(--dempet); display: block; font-style: normal; }
  .rull { overflow-x: auto; }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
  th, td { border: 1px solid var(--strek); padding: .35rem .5rem; text-align: left; vertical-align: top; }
  thead th { background: var(--flate); }
  tbody th { background: var(--bakgrunn); left: 0; max-width: 10rem; min-width: 8rem; position: sticky; }
  @media (min-width: 40rem) { tbody th { max-width: 18rem; } }
  td { min-width: 4rem; }
  tr:target > * { outline: 3px solid var(--lenke); }
  td, th { overflow-wrap: break-word; }
  .god { background: var(--god); color: var(--god-tekst); fill: var(--god); }
  .svak { background: var(--svak); color: var(--svak-tekst); fill: var(--svak); }
  .ukjent { background: var(--ukjent); color: var(--ukjent-tekst); fill: var(--ukjent); }
  .tom { background: var(--tom); color: var(--tom-tekst); fill: var(--tom); }
  .god a, .svak a, .ukjent a, .tom a { color: inherit; }
  .kart { display: block; font-size: 13px; }
  .kart text { fill: var(--tekst); }
  .kart .gruppe { font-weight: 700; }
  .kart .tall { font-size: 12px; font-weight: 600; }
  .kart .tall.god { fill: var(--god-tekst); }
  .kart .tall.svak { fill: var(--svak-tekst); }
  .kart .tall.ukjent { fill: var(--ukjent-tekst); }
  .kart .tall.tom { fill: var(--tom-tekst); }
  .kart rect.ren { fill: none; stroke: var(--strek); }
  .kart rect.ukjent { stroke: var(--dempet); stroke-dasharray: 3 2; }
  .forklaring span { border-radius: .2rem; display: inline-block; padding: 0 .5rem; }
  .fil { color: var(--dempet); font-size: .9rem; }
  @media print {
    :root {
      --bakgrunn: #fff; --tekst: #000; --dempet: #333; --strek: #999; --lenke: #000; --flate: #fff;
      --god: #cdebd5; --god-tekst: #10361d; --svak: #f6e6ae; --svak-tekst: #433300;
      --ukjent: #e2e4ea; --ukjent-tekst: #2c3038; --tom: #8d1c1c; --tom-tekst: #fff;
      font-size: 9pt; print-color-adjust: exact;
    }
    @page { size: A4 landscape; margin: 12mm; }
    body { max-width: none; padding: 0; }
    nav, .fil, .skjerm { display: none; }
    .rull { overflow: visible; }
    .kart { height: auto; max-width: 100%; }
    h2, h3 { break-after: avoid; }
    tr, .tallene li, .kart { break-inside: avoid; }
    thead { display: table-header-group; }
    th, td { min-width: 0; padding: .15rem .3rem; }
    tbody th { position: static; }
  }

  """
