<?php
/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
?>
<p id="name"><?php p($_['name']); ?></p>
