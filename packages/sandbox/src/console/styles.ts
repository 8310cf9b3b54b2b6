/** Style sheet of the console: light and dark, from 320 px up. */
export const STYLES = `
:root{color-scheme:light dark;--bg:#f8f5f2;--card:#fff;--ink:#231a28;--soft:#655a6b;--line:#e6dfe4;--line2:#d3c8d0;--accent:#7b2a5b;
  --accent-ink:#fff;--tint:#f5e9f0;--code:#f6f2f5;--good:#11643a;--good-bg:#e2f4e9;--warn:#7d4a00;--warn-bg:#fdf0d8;--bad:#9a1f2b;
  --bad-bg:#fce6e7;--info:#1b4f8f;--info-bg:#e4eefb;--shadow:0 1px 2px rgba(40,20,40,.05),0 6px 22px rgba(40,20,40,.05)}
@media(prefers-color-scheme:dark){:root{--bg:#17131a;--card:#201a24;--ink:#f2ecf3;--soft:#b0a3b5;--line:#362d3b;--line2:#4b3f51;
  --accent:#e39ac4;--accent-ink:#2b0f20;--tint:#39233a;--code:#2a222f;--good:#8fdcae;--good-bg:#173525;--warn:#f3c878;--warn-bg:#3b2c10;
  --bad:#ff9ea4;--bad-bg:#43191e;--info:#a5c9fa;--info-bg:#182b45;--shadow:none}}
*{box-sizing:border-box}
html{scroll-padding-top:70px}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
a{color:var(--accent)}
h2.mono{font-size:17px;letter-spacing:0}
h1{font-size:25px;letter-spacing:-.02em;margin:0}h2{font-size:16.5px;margin:0;letter-spacing:-.01em}h3{font-size:13px;margin:0;color:var(--soft);font-weight:600}
p{margin:0}
:focus-visible{outline:3px solid #3b82d6;outline-offset:2px;border-radius:6px}
.skip{position:absolute;left:-999px;top:8px;background:var(--card);padding:10px 14px;z-index:9;border-radius:8px}.skip:focus{left:8px}
.shell{display:grid;grid-template-columns:226px minmax(0,1fr);min-height:100vh}
.side{border-right:1px solid var(--line);padding:20px 14px;position:sticky;top:0;height:100vh;display:flex;flex-direction:column;gap:18px;overflow:auto}
.brand{display:flex;align-items:center;gap:10px;text-decoration:none;color:inherit;padding:2px 8px;font-weight:700;font-size:16px;letter-spacing:-.01em}
.brand i{width:28px;height:28px;border-radius:9px;background:linear-gradient(135deg,#7b2a5b,#d2694f);display:block;flex:none}
nav ul{list-style:none;margin:0;padding:0;display:grid;gap:2px}
nav a{display:flex;align-items:center;justify-content:space-between;gap:8px;text-decoration:none;color:var(--soft);padding:9px 10px;border-radius:10px;font-weight:550;min-height:40px;white-space:nowrap}
nav a:hover{background:var(--tint);color:var(--ink)}
nav a[aria-current=page]{background:var(--tint);color:var(--accent);font-weight:650}
nav b{font-size:12px;font-weight:650;min-width:22px;text-align:center;padding:1px 7px;border-radius:99px;background:var(--line);color:var(--soft)}
nav b.hot{background:var(--warn-bg);color:var(--warn)}nav b.bad{background:var(--bad-bg);color:var(--bad)}
.links{margin-top:auto;font-size:13px;display:grid;gap:2px;padding:0 10px}.links a{color:var(--soft);padding:5px 0}
main{padding:26px 30px 60px;max-width:1080px;width:100%;outline:none}
.head{display:flex;flex-wrap:wrap;align-items:flex-end;justify-content:space-between;gap:10px 20px;margin-bottom:20px}
.head p{color:var(--soft);margin-top:3px;max-width:64ch}
.grid{display:grid;gap:14px}.cols{display:grid;grid-template-columns:repeat(auto-fill,minmax(230px,1fr));gap:12px}
.card{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:16px 18px;box-shadow:var(--shadow);min-width:0}
.stat{text-decoration:none;color:inherit;display:grid;gap:4px}.stat:hover{border-color:var(--accent)}
.stat strong{font-size:30px;line-height:1.1;letter-spacing:-.03em;font-weight:700}.stat span{color:var(--soft);font-size:13.5px}
.row{display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px}.between{justify-content:space-between}.top{align-items:flex-start}
.meta{color:var(--soft);font-size:13.5px;overflow-wrap:anywhere}
.mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.92em;overflow-wrap:anywhere}
.chip{display:inline-flex;align-items:center;border-radius:99px;padding:2px 10px;font-size:12.5px;font-weight:650;background:var(--line);color:var(--soft);white-space:nowrap}
.chip.good{background:var(--good-bg);color:var(--good)}.chip.warn{background:var(--warn-bg);color:var(--warn)}
.chip.bad{background:var(--bad-bg);color:var(--bad)}.chip.info{background:var(--info-bg);color:var(--info)}
button,.btn{font:inherit;font-weight:600;font-size:14px;border:1px solid var(--line2);background:var(--card);color:var(--ink);border-radius:10px;padding:8px 14px;min-height:40px;cursor:pointer;text-decoration:none;display:inline-flex;align-items:center}
button:hover,.btn:hover{border-color:var(--accent);color:var(--accent)}
button.main,.btn.main{background:var(--accent);border-color:var(--accent);color:var(--accent-ink)}button.main:hover{filter:brightness(1.1);color:var(--accent-ink)}
button.bad{color:var(--bad)}button.bad:hover{border-color:var(--bad);color:var(--bad)}
button[aria-pressed=true]{background:var(--tint);border-color:var(--accent);color:var(--accent)}
button[disabled]{opacity:.5;cursor:progress}
form{margin:0}.acts{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px}
label{display:grid;gap:4px;font-size:13px;font-weight:600;color:var(--soft);min-width:0}
input,select{font:inherit;font-weight:400;font-size:15px;color:var(--ink);background:var(--card);border:1px solid var(--line2);border-radius:10px;padding:8px 11px;min-height:42px;width:100%;min-width:0}
.fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;align-items:end}
.fields>button{justify-self:start}
.fields.wide{grid-template-columns:repeat(auto-fit,minmax(210px,1fr))}
.lane{display:grid;grid-template-columns:1fr auto 1fr;gap:12px;align-items:center;margin-top:12px;padding:12px 14px;background:var(--code);border-radius:12px}
.lane small{color:var(--soft);display:block;font-size:12.5px}.lane strong{display:block;overflow-wrap:anywhere}.lane>span{color:var(--soft)}
.lane>div:last-child{text-align:right}
.lines{list-style:none;margin:10px 0 0;padding:0;display:grid;gap:5px;font-size:14px}
.lines li{display:flex;justify-content:space-between;gap:14px}.lines li>*{min-width:0;overflow-wrap:anywhere}.lines li>:last-child:not(:first-child){color:var(--soft);text-align:right;flex:none;max-width:50%}
details{margin-top:12px;border-top:1px solid var(--line);padding-top:8px}
summary{cursor:pointer;font-size:13.5px;font-weight:600;color:var(--soft);padding:6px 0;min-height:32px}summary:hover{color:var(--accent)}
.time{list-style:none;margin:6px 0 0;padding:0 0 0 16px;border-left:2px solid var(--line2);display:grid;gap:10px}
.time li{position:relative;font-size:14px}.time li:before{content:"";position:absolute;left:-22px;top:7px;width:9px;height:9px;border-radius:50%;background:var(--line2);border:2px solid var(--card)}
.time li:first-child:before{background:var(--accent)}.time small{color:var(--soft);display:block}
pre{margin:8px 0 0;background:var(--code);border-radius:10px;padding:12px 14px;font:12.5px/1.55 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow:auto;max-height:360px;white-space:pre-wrap;overflow-wrap:anywhere}
.log{list-style:none;margin:0;padding:0}.log>li{border-top:1px solid var(--line)}.log>li:first-child{border-top:0}
.log.card{padding:4px 16px}
.log details{border:0;margin:0;padding:0}
.log summary,.log .plain{display:grid;grid-template-columns:74px 118px minmax(0,1fr) auto;gap:4px 12px;align-items:center;padding:10px 0;font-weight:400;color:var(--ink);font-size:14px;list-style:none;min-height:44px}
.log summary::-webkit-details-marker{display:none}.log summary:hover{color:var(--accent)}
.log .chip{justify-self:start}.log summary>:last-child,.log .plain>:last-child{justify-self:end}
.log .inner{padding:2px 0 14px}
.empty{text-align:center;padding:44px 22px;color:var(--soft);border:1.5px dashed var(--line2);border-radius:16px}
.empty strong{display:block;color:var(--ink);font-size:16.5px;margin-bottom:4px}
.filter{display:flex;flex-wrap:wrap;gap:6px;margin-bottom:14px}.filter a{padding:6px 13px;border-radius:99px;border:1px solid var(--line2);text-decoration:none;color:var(--soft);font-size:13.5px;font-weight:600;min-height:36px;display:inline-flex;align-items:center}
.filter a[aria-current=true]{background:var(--accent);border-color:var(--accent);color:var(--accent-ink)}
.flash{border-radius:12px;padding:11px 15px;margin-bottom:16px;font-weight:550;background:var(--good-bg);color:var(--good)}.flash.bad{background:var(--bad-bg);color:var(--bad)}
.bubble{background:var(--good-bg);border-radius:4px 16px 16px 16px;padding:12px 15px;white-space:pre-wrap;max-width:520px;margin-top:10px;overflow-wrap:anywhere}
.answer{margin:8px 0 0 auto;width:fit-content;background:var(--info-bg);color:var(--info);border-radius:16px 16px 4px 16px;padding:7px 14px;font-weight:600;font-size:14px}
.mail{display:grid;grid-template-columns:minmax(230px,330px) minmax(0,1fr);gap:14px;align-items:start}
.mails{list-style:none;margin:0;padding:6px;display:grid;gap:2px}
.mails a{display:grid;gap:1px;padding:10px 12px;border-radius:11px;text-decoration:none;color:inherit;overflow-wrap:anywhere}.mails a:hover{background:var(--code)}
.mails a[aria-current=true]{background:var(--tint)}.mails small{color:var(--soft)}
.mails strong{font-weight:600}
iframe{width:100%;height:min(70vh,760px);border:1px solid var(--line);border-radius:12px;background:#fff;margin-top:14px;display:block}
.sub{margin-top:26px}.sub>h2{margin-bottom:10px}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media(max-width:860px){
  .shell{display:block}
  .side{position:static;height:auto;border:0;border-bottom:1px solid var(--line);padding:12px 0 0;gap:8px}
  .brand{padding:0 16px}.links{display:none}
  nav{overflow-x:auto;scrollbar-width:none}nav ul{display:flex;padding:0 10px 10px;width:max-content}
  main{padding:18px 16px 60px}h1{font-size:22px}
  .mail{grid-template-columns:minmax(0,1fr)}
  .log summary,.log .plain{grid-template-columns:auto 1fr auto;padding:11px 0}.log summary>:nth-child(3),.log .plain>:nth-child(3){grid-column:1/-1;grid-row:2}
}
@media(max-width:520px){.fields:not(.wide){grid-template-columns:1fr}.cols{grid-template-columns:1fr 1fr}.card{padding:14px}.stat strong{font-size:25px}
  .lane{grid-template-columns:1fr;gap:4px}.lane>div:last-child{text-align:left}.lane>span{display:none}.acts>*,.acts button{flex:1 1 auto;justify-content:center}}
@media(prefers-reduced-motion:no-preference){button,nav a,.stat{transition:background-color .12s,border-color .12s,color .12s}}
`
