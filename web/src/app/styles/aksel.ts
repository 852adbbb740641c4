/**
 * Aksel's styles, part by part. Never its index.css: that one fetches fonts from a foreign host.
 * Each file names the cascade layers in the same order; our own styles stand outside the layers and so win.
 */
import '@navikt/ds-css/dist/global/tokens.css';
import '@navikt/ds-css/dist/global/reset.css';
import '@navikt/ds-css/dist/global/baseline.css';
import '@navikt/ds-css/dist/global/print.css';
import '@navikt/ds-css/dist/component/theme.css';
import '@navikt/ds-css/dist/component/typography.css';
import '@navikt/ds-css/dist/component/button.css';
import '@navikt/ds-css/dist/component/loader.css';
import '@navikt/ds-css/dist/component/link.css';
import '@navikt/ds-css/dist/component/form.css';
import '@navikt/ds-css/dist/component/chips.css';
import '@navikt/ds-css/dist/component/togglegroup.css';
import '@navikt/ds-css/dist/component/tag.css';
import '@navikt/ds-css/dist/component/popover.css';
import '@navikt/ds-css/dist/component/actionmenu.css';
import '@navikt/ds-css/dist/component/modal.css';
import '@navikt/ds-css/dist/component/date.css';
import '@navikt/ds-css/dist/component/pagination.css';
