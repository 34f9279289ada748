<?php
/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** @var array<string, mixed> $_ */
/** @var \OCP\IL10N $l */
foreach ($_['states'] as $name => $json) { ?>
	<input type="hidden" id="initial-state-<?php p($name); ?>" value="<?php p(base64_encode($json)); ?>">
<?php }
