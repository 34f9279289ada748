<?php

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

// The page of Nextcloud already holds the element that the script mounts on.
