package io.github.goroot.cli.html;

/** How the page looks: light and dark as the reader's system is, on a phone, and on paper. */
final class Stylesheet {

    static final String TEXT = """
            :root { color-scheme: light dark;
              --page: #f4f6f8; --card: #ffffff; --ink: #1b2430; --faint: #5b6878; --line: #dde3ea; --soft: #eef2f6;
              --error: #b3261e; --warning: #8f5600; --notice: #0b5cad; --good: #1d7a36; --accent: #00758f; }
            @media (prefers-color-scheme: dark) { :root {
              --page: #10151c; --card: #19212b; --ink: #e5ebf2; --faint: #9caabb; --line: #2d3948; --soft: #212b37;
              --error: #ff8a80; --warning: #f0b849; --notice: #82b6ff; --good: #63d07f; --accent: #4cc3dc; } }
            * { box-sizing: border-box; }
            body { margin: 0; background: var(--page); color: var(--ink);
              font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
            main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
            h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .25rem; letter-spacing: -.01em; }
            h2 { font-size: 1.15rem; margin: 2.25rem 0 .75rem; }
            h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
            p { margin: .25rem 0; }
            code, .mono { font: .875em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
              overflow-wrap: anywhere; }
            .faint { color: var(--faint); }
            .badges { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0 0; }
            .badge { border-radius: 99px; padding: .2rem .8rem; font-weight: 600; font-size: .9rem;
              background: var(--card); border: 1px solid currentColor; }
            .error { color: var(--error); } .warning { color: var(--warning); }
            .notice { color: var(--notice); } .good { color: var(--good); }
            .card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.15rem;
              margin: 0 0 .75rem; break-inside: avoid; }
            .finding { border-left: 5px solid; }
            .finding > * { color: var(--ink); }
            .finding.error { border-left-color: var(--error); } .finding.warning { border-left-color: var(--warning); }
            .finding.notice { border-left-color: var(--notice); } .finding.good { border-left-color: var(--good); }
            .finding .kind { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem;
              font-size: .8rem; color: var(--faint); margin: 0 0 .3rem; }
            .finding .kind b { text-transform: uppercase; letter-spacing: .06em; }
            .finding.error .kind b { color: var(--error); } .finding.warning .kind b { color: var(--warning); }
            .finding.notice .kind b { color: var(--notice); }
            .finding ul { margin: .5rem 0; padding-left: 1.2rem; color: var(--faint); }
            .remedy { margin-top: .6rem; padding: .5rem .75rem; border-radius: 7px; background: var(--soft); }
            .remedy b { color: var(--good); }
            ol.steps { list-style: none; margin: 0; padding: 0 0 0 1.1rem; border-left: 2px solid var(--line); }
            ol.steps li { position: relative; padding: .2rem 0 .5rem; }
            ol.steps li::before { content: ""; position: absolute; left: -1.52rem; top: .72rem; width: .72rem;
              height: .72rem; border-radius: 50%; background: var(--card); border: 2px solid var(--accent); }
            ol.steps li.last { font-weight: 600; padding-bottom: 0; }
            ol.steps li.last::before { background: var(--accent); }
            ol.steps li.error::before { border-color: var(--error); background: var(--error); }
            .scroll { overflow-x: auto; }
            svg { display: block; width: 100%; min-width: 27rem; max-width: 46rem; margin: 0 auto; height: auto; }
            svg text { fill: var(--ink); font: 13px system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
            svg .small { fill: var(--faint); font-size: 11.5px; }
            svg .strong { font-weight: 600; }
            svg rect { fill: var(--soft); stroke: var(--line); }
            svg rect.runs { stroke: var(--accent); stroke-width: 2; }
            svg path { fill: none; stroke: var(--line); stroke-width: 1.6; }
            svg path.runs { stroke: var(--accent); stroke-width: 2.2; }
            .line { display: grid; grid-template-columns: minmax(7.5rem, 11rem) 1fr 5rem; gap: .6rem; align-items: center;
              font-size: .85rem; padding: .08rem 0; }
            .line .track { position: relative; height: .7rem; background: var(--soft); border-radius: 4px; }
            .line .bar { position: absolute; top: 0; bottom: 0; min-width: 3px; border-radius: 4px;
              background: var(--faint); }
            .line .bar.found { background: var(--accent); } .line .bar.failed { background: var(--error); }
            .line .time { text-align: right; font-variant-numeric: tabular-nums; color: var(--faint); }
            .line .name { overflow-wrap: anywhere; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .5rem 0 0;
              font-size: .92rem; }
            dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
            .toolchain .title { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; }
            .tag { font-size: .75rem; font-weight: 600; border: 1px solid currentColor; border-radius: 5px;
              padding: 0 .4rem; color: var(--accent); }
            .fact { padding: .55rem 0; border-top: 1px solid var(--line); }
            .fact:first-of-type { border-top: 0; }
            .fact .head { display: flex; gap: .5rem; align-items: baseline; }
            .fact .head b { flex: 0 0 auto; }
            .witness { display: grid; grid-template-columns: minmax(9rem, 17rem) 1fr; gap: 0 1rem; padding: .1rem 0 .1rem 1.35rem;
              font-size: .9rem; }
            .witness .who { color: var(--faint); overflow-wrap: anywhere; }
            .witness .where { display: block; color: var(--faint); font-size: .85em; }
            .verdict { display: inline-block; max-width: 100%; margin-left: .6rem; padding: 0 .4rem; border-radius: 5px;
              background: var(--soft); font-size: .8em;
              font-family: system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
            footer { margin-top: 2.5rem; font-size: .85rem; color: var(--faint); }
            @media (max-width: 40rem) {
              main { padding: 1.25rem .8rem 2rem; } h1 { font-size: 1.4rem; }
              .card { padding: .8rem .85rem; }
              .witness { grid-template-columns: 1fr; padding-left: .2rem; margin-bottom: .35rem; }
              .verdict { margin-left: 0; }
              .line { grid-template-columns: 7.2rem 1fr 4.2rem; gap: .4rem; }
              dl { grid-template-columns: 1fr; } dd { margin-bottom: .3rem; }
            }
            @media print {
              :root { color-scheme: light; --page: #fff; --card: #fff; --ink: #000; --faint: #444; --line: #bbb; --soft: #eee;
                --error: #b3261e; --warning: #8f5600; --notice: #0b5cad; --good: #1d7a36; --accent: #00758f; }
              body { font-size: 11pt; } main { max-width: none; padding: 0; } h2 { break-after: avoid; }
              .scroll { overflow: visible; } svg { min-width: 0; }
              * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
            }
            """;

    private Stylesheet() {}
}
