// The pasted script. Its modules run in this order: what the page's tags need is requested before the rest is evaluated.
import './prepare-tags.js';
// What almost every page shows comes with the script: that spares a request and a round trip.
import './elements/initiative-list/initiative-list.js';
import './elements/initiative-card/initiative-card.js';
import { recordScriptUrl } from './ui/page/script-url.js';

recordScriptUrl(import.meta.url);
