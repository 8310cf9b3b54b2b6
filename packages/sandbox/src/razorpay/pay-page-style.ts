/** Look of the payment page; `--accent` and `--on-accent` come from the shop's theme colour. */
export const PAY_STYLE = `
*{box-sizing:border-box}
html{color-scheme:light}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:16px;background:transparent;
  font:15px/1.45 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#241b2b}
.sheet{width:min(760px,100%);background:#fff;border-radius:18px;overflow:hidden;display:grid;
  grid-template-columns:260px 1fr;box-shadow:0 24px 70px rgba(20,10,30,.35)}
.side{background:var(--accent);color:var(--on-accent);padding:26px 24px;display:flex;flex-direction:column;gap:18px}
.side h1{font-size:19px;margin:0;line-height:1.25;overflow-wrap:anywhere}
.side p{margin:4px 0 0;font-size:13px;opacity:.9;overflow-wrap:anywhere}
.total{font-size:30px;font-weight:700;letter-spacing:-.02em;line-height:1.1}
.order{font:12px/1.5 ui-monospace,Menlo,Consolas,monospace;opacity:.9;overflow-wrap:anywhere}
.sand{margin-top:auto;font-size:12.5px;padding:10px 12px;border-radius:10px;background:rgba(0,0,0,.22);color:#fff}
.main{padding:22px 24px 24px;min-width:0}
.top{display:flex;align-items:center;justify-content:space-between;gap:8px;margin-bottom:14px}
.top h2{font-size:16px;margin:0}
.x{border:0;background:#f3eff5;color:#3a2f42;width:40px;height:40px;border-radius:50%;font-size:20px;line-height:1;cursor:pointer}
.x:hover{background:#e7e0eb}
[role=tablist]{display:flex;gap:6px;background:#f5f2f7;border-radius:12px;padding:4px;margin-bottom:16px}
[role=tab]{flex:1;border:0;background:transparent;color:#574a60;font:inherit;font-weight:600;font-size:14px;padding:10px 4px;
  border-radius:9px;cursor:pointer;min-height:44px}
[role=tab][aria-selected=true]{background:#fff;color:#241b2b;box-shadow:0 1px 4px rgba(30,10,40,.16)}
[role=tabpanel]{min-height:112px}
label{display:block;font-size:13px;font-weight:600;margin:0 0 5px;color:#463a4f}
input,select{width:100%;font:inherit;padding:11px 12px;border:1px solid #cfc5d6;border-radius:10px;background:#fff;color:inherit;min-height:44px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:10px;margin-top:10px}
.hint{font-size:12.5px;color:#6a5d73;margin:7px 0 0}
.pay{width:100%;margin-top:16px;border:0;border-radius:12px;background:var(--accent);color:var(--on-accent);font:inherit;
  font-weight:700;font-size:16px;padding:14px;cursor:pointer;min-height:50px}
.pay:hover{filter:brightness(1.08)}
.other{margin-top:18px;border-top:1px solid #ece6ef;padding-top:14px}
.other h3{font-size:12.5px;color:#6a5d73;margin:0 0 8px;font-weight:600}
.other div{display:grid;gap:8px}
.alt{display:flex;justify-content:space-between;gap:12px;align-items:baseline;text-align:left;border:1px solid #ddd4e2;background:#fff;
  border-radius:11px;padding:10px 13px;font:inherit;color:inherit;cursor:pointer;min-height:44px}
.alt:hover{border-color:#9d8ba8;background:#fbf9fc}
.alt b{font-weight:600;flex:none}.alt span{font-size:12.5px;color:#6a5d73;text-align:right}
button:focus-visible,input:focus-visible,select:focus-visible{outline:3px solid #2b6fd6;outline-offset:2px}
button[disabled]{opacity:.55;cursor:progress}
.note{border-radius:11px;padding:12px 14px;margin:0 0 14px;font-size:14px;display:none}
.note.show{display:block}
.note.bad{background:#fdecec;color:#8c1d1d}.note.good{background:#e8f6ed;color:#12602f}.note.wait{background:#fff4de;color:#7a4b00}
.alone{width:min(440px,100%);background:#fff;border-radius:18px;padding:30px;text-align:center;box-shadow:0 24px 70px rgba(20,10,30,.35)}
.alone h1{font-size:20px;margin:0 0 8px}.alone p{color:#5c4f66;margin:0 0 20px}
.alone .pay{margin:0}
@media(max-width:640px){
  body{padding:0;place-items:end stretch}
  .sheet{grid-template-columns:1fr;border-radius:18px 18px 0 0;max-height:100vh;overflow:auto}
  .side{padding:16px 20px;gap:8px}
  .total{font-size:25px}.order{display:none}.sand{margin-top:2px}
  .main{padding:16px 20px 20px}
  .alt{display:grid;gap:1px}.alt span{text-align:left}
}
@media(prefers-reduced-motion:no-preference){.sheet,.alone{animation:rise .22s ease-out}}
@keyframes rise{from{transform:translateY(14px);opacity:0}}
`
