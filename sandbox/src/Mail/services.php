<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

use OCP\Mail\IEmailValidator;
use OCP\Mail\IMailer;
use Sandbox\Mail\EmailValidator;
use Sandbox\Mail\Mailer;
use function DI\autowire;

return [
	IEmailValidator::class => autowire(EmailValidator::class),
	IMailer::class => autowire(Mailer::class),
];
