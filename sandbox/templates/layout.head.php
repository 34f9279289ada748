<?php
/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** @var array<string, mixed> $_ */
/** @var \OCP\IL10N $l */
?>
<!DOCTYPE html>
<html class="ng-csp" lang="<?php p($_['language']); ?>" data-locale="<?php p($_['locale']); ?>" translate="no">
<head<?php if ($_['uid'] !== null) { ?> data-user="<?php p($_['uid']); ?>" data-user-displayname="<?php p($_['displayName']); ?>"<?php } ?> data-requesttoken="<?php p($_['requestToken']); ?>">
	<meta charset="utf-8">
	<title><?php p(implode(' - ', array_filter([$_['pageTitle'], $_['application'], 'Sandbox']))); ?></title>
	<meta name="csp-nonce" nonce="<?php p($_['nonce']); ?>">
	<meta name="viewport" content="width=device-width, initial-scale=1.0, minimum-scale=1.0">
	<meta name="theme-color" content="#00679e">
	<link rel="icon" href="/core/img/host.svg">
	<?php print_unescaped($_['styles']); ?>

	<script nonce="<?php p($_['nonce']); ?>" type="application/json" id="host-data"><?php print_unescaped($_['data']); ?></script>
	<?php print_unescaped($_['scripts']); ?>

</head>
