// What does not fit a slide. Nobody scrolls, hovers or walks up to a wall. Sizes are in rem of the window, of which
// it is 38.5 high: the badge is the smallest text, and the text of pictures is measured as it is drawn.
() => {
  const BADGE = 0.85;
  const PICTURE = 0.75;
  const main = document.querySelector("[data-testid=stMain]");
  const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const found = [];
  if (root < 0.0255 * window.innerHeight) found.push(`root text of ${root} px`);
  if (main.scrollHeight > main.clientHeight + 2) found.push(`${main.scrollHeight} px high`);
  if (document.scrollingElement.scrollWidth > window.innerWidth) found.push("scrolls sideways");
  for (const each of main.querySelectorAll("*")) {
    const text = [...each.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.data.trim() : "")).join("");
    const { width, height, right, bottom } = each.getBoundingClientRect();
    if (!text || !width || !height) continue;
    const name = text.slice(0, 40);
    const style = getComputedStyle(each);
    const drawn = each.ownerSVGElement !== null;
    const clipped = !drawn && style.overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1;
    if (right > window.innerWidth + 1) found.push(`beyond the right edge: ${name}`);
    if (bottom > window.innerHeight + 2) found.push(`below the lower edge: ${name}`);
    if (clipped) found.push(`cut: ${name}`);
    if (parseFloat(style.fontSize) < (drawn ? PICTURE : BADGE) * root) found.push(`${style.fontSize}: ${name}`);
  }
  return found;
}
