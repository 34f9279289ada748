/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { createApp } from 'vue'
import App from './App.vue'
import { createAppRouter } from './router'

import './publicPath'

createApp(App).use(createAppRouter()).mount('#content')
