import './app/styles/aksel.ts';
import './app/styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { warnBeforeClosing } from './app/drafts/drafts.ts';
import { router } from './app/router.tsx';

const root = document.getElementById('root');
if (root) {
  // What stands in index.html says that the page is coming, until there is a page to show.
  await router.load();
  createRoot(root).render(<App />);
}
warnBeforeClosing();
