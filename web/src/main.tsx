import './app/styles/aksel.ts';
import './app/styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { warnBeforeClosing } from './app/drafts/drafts.ts';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
warnBeforeClosing();
