/**
 * The one stylesheet of the pages. The server renders their components, so the browser's script names their styles itself;
 * a test holds this list against what the server renders.
 */
import '#ui/tokens.css';
import '#ui/base.css';
import '#ui/Badge.css';
import '#ui/Button.css';
import '#ui/Checkbox.css';
import '#ui/Chip.css';
import '#ui/DefinitionList.css';
import '#ui/Disclosure.css';
import '#ui/EmptyState.css';
import '#ui/Icon.css';
import '#ui/KindMark.css';
import '#ui/MapFoot.css';
import '#ui/PortalBar.css';
import '#ui/PortalFooter.css';
import '#ui/SkipLink.css';
import './styles/page.css';
import './styles/home.css';
import './styles/filters.css';
import './styles/map.css';
import './styles/list.css';
import './styles/near.css';
import './styles/site.css';
import './styles/site-hours.css';
import './styles/site-go.css';
import './styles/site-parts.css';
import './styles/door.css';
import './styles/voice.css';
import './styles/elder.css';
import './styles/kiosk.css';
import './styles/print.css';
