<?php
/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** @var array<string, mixed> $_ */
/** @var \OCP\IL10N $l */
?>
<h1>Log in</h1>
<?php if ($_['failed']) { ?><p class="error" role="alert">Wrong login or password.</p><?php } ?>
<form method="post" action="/index.php/login">
	<label>Account name or e-mail <input name="user" value="<?php p($_['user']); ?>" autocomplete="username" required autofocus></label>
	<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
	<input type="hidden" name="redirect_url" value="<?php p($_['redirect']); ?>">
	<input type="hidden" name="requesttoken" value="<?php p(\Sandbox\Kernel\Kernel::instance()->get(\Sandbox\Session\CsrfToken::class)->value()); ?>">
	<button type="submit">Log in</button>
</form>
