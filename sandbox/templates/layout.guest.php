<?php
/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** @var array<string, mixed> $_ */
/** @var \OCP\IL10N $l */
include __DIR__ . '/layout.head.php';
?>
<body dir="ltr" id="body-login" data-themes="<?php p(implode(',', $_['themes'])); ?>" <?php foreach ($_['themes'] as $theme) { ?>data-theme-<?php p($theme); ?> <?php } ?>>
	<?php include __DIR__ . '/layout.states.php'; ?>
	<main class="host-card"><?php print_unescaped($_['content']); ?></main>
</body>
</html>
