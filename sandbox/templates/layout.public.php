<?php
/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** @var array<string, mixed> $_ */
/** @var \OCP\IL10N $l */
include __DIR__ . '/layout.head.php';
?>
<body dir="ltr" id="body-public" data-themes="<?php p(implode(',', $_['themes'])); ?>" <?php foreach ($_['themes'] as $theme) { ?>data-theme-<?php p($theme); ?> <?php } ?>>
	<?php include __DIR__ . '/layout.states.php'; ?>
	<header id="header">
		<div class="header-start"><a href="/index.php" id="nextcloud" aria-label="Sandbox"><img src="/core/img/host.svg" alt=""></a><span class="app-name"><?php p($_['application']); ?></span></div>
	</header>
	<div id="content" class="app-public app-<?php p($_['app']); ?>"><?php print_unescaped($_['content']); ?></div>
</body>
</html>
